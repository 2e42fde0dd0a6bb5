package org.pirveli.domain.template;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.Form;
import org.pirveli.api.template.Suggestion;
import org.pirveli.api.template.TemplateCommand;
import org.pirveli.api.template.TemplateCommand.ApproveTemplate;
import org.pirveli.api.template.TemplateCommand.DraftTemplate;
import org.pirveli.api.template.TemplateCommand.PublishTemplate;
import org.pirveli.api.template.TemplateCommand.RetireTemplate;
import org.pirveli.api.template.TemplateCommand.ReturnTemplate;
import org.pirveli.api.template.TemplateCommand.ReviseTemplate;
import org.pirveli.api.template.TemplateCommand.SubmitTemplate;
import org.pirveli.api.template.TemplateTerms;
import org.pirveli.api.template.TemplateText;
import org.pirveli.domain.refusal.Flaws;

/** What is wrong with a command to a template, whatever the template is. */
final class TemplateFlaws {

    /** Of one text, in characters; no reply may be longer. */
    private static final int LENGTH = 20_000;

    private static final int TEXTS = 50;
    private static final int ORDER = 100;

    private final Flaws flaws = new Flaws();

    static void check(TemplateCommand command) {
        var check = new TemplateFlaws();
        switch (command) {
            case DraftTemplate c -> check.terms(c.terms(), c.reason());
            case ReviseTemplate c -> check.terms(c.terms(), c.reason());
            case ReturnTemplate c -> check.flaws.reason("/reason", c.reason());
            case RetireTemplate c -> check.flaws.reason("/reason", c.reason());
            case PublishTemplate c -> check.dates(c);
            case SubmitTemplate _, ApproveTemplate _ -> {
                // there is nothing to be wrong
            }
        }
        check.flaws.refuse();
    }

    private void dates(PublishTemplate command) {
        flaws.date("/effectiveFrom", command.effectiveFrom());
        var to = command.effectiveTo();
        if (to != null) {
            flaws.date("/effectiveTo", to);
            flaws.unless(
                    !to.isBefore(command.effectiveFrom()),
                    "/effectiveTo",
                    "must not lie before effectiveFrom");
        }
    }

    private void terms(TemplateTerms terms, String reason) {
        flaws.text("/terms/ka", terms.ka());
        flaws.text("/terms/en", terms.en());
        suggestion(terms.suggestion());
        texts(terms.texts());
        flaws.unless(
                !Boolean.TRUE.equals(terms.neutral()) || isNeutral(terms),
                "/terms/neutral",
                "only a template of nothing but SMS, without kind and suggestion, is neutral");
        flaws.reason("/reason", reason);
        flaws.refuse();
        terms.texts().forEach(TemplateFlaws::tags);
    }

    private void suggestion(@Nullable Suggestion suggestion) {
        if (suggestion != null) {
            flaws.number("/terms/suggestion/order", suggestion.order(), 1, ORDER);
            flaws.text("/terms/suggestion/questionKa", suggestion.questionKa());
            flaws.text("/terms/suggestion/questionEn", suggestion.questionEn());
        }
    }

    private void texts(List<TemplateText> texts) {
        flaws.unless(
                !texts.isEmpty() && texts.size() <= TEXTS,
                "/terms/texts",
                "must be between 1 and %d texts".formatted(TEXTS));
        var known = new HashSet<Map.Entry<Form, String>>();
        for (int i = 0; i < texts.size(); i++) {
            var text = texts.get(i);
            var pointer = "/terms/texts/" + i;
            flaws.unless(
                    Languages.POSSIBLE.contains(text.language()),
                    pointer + "/language",
                    "must be one of ka, en, ru, az, hy and ab");
            flaws.unless(
                    known.add(Map.entry(text.form(), text.language())),
                    pointer,
                    "is the second text of this form and language");
            flaws.unless(!text.text().isBlank(), pointer + "/text", "must not be blank");
            flaws.unless(
                    text.text().length() <= LENGTH,
                    pointer + "/text",
                    "must not be longer than %d characters".formatted(LENGTH));
        }
    }

    private static boolean isNeutral(TemplateTerms terms) {
        return terms.kind() == null
                && terms.suggestion() == null
                && terms.texts().stream().allMatch(text -> text.form() == Form.SMS);
    }

    private static void tags(TemplateText text) {
        Blanks.wrongTag(text.text())
                .ifPresent(tag -> {
                    throw new Refused(
                            RefusalCode.TEMPLATE_SYNTAX,
                            Map.of("tag", tag, "form", text.form(), "language", text.language()));
                });
    }
}

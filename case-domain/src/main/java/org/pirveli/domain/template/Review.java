package org.pirveli.domain.template;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.Form;
import org.pirveli.api.template.TemplateTerms;
import org.pirveli.api.template.TemplateText;

/** What has to be right with a template before anybody may use it. */
final class Review {

    /** A longer SMS is a letter. */
    private static final int PARTS = 10;

    private Review() {}

    /**
     * Looks at every text.
     *
     * @throws Refused with the first thing that is wrong, and where
     */
    static void check(TemplateTerms terms) {
        forms(terms).forEach(form -> complete(form, terms));
        terms.texts().forEach(Review::known);
        forms(terms).forEach(form -> alike(of(form, terms)));
        terms.texts().forEach(Review::rendered);
    }

    private static Set<Form> forms(TemplateTerms terms) {
        var forms = EnumSet.noneOf(Form.class);
        terms.texts().forEach(text -> forms.add(text.form()));
        return forms;
    }

    private static List<TemplateText> of(Form form, TemplateTerms terms) {
        return terms.texts().stream().filter(text -> text.form() == form).toList();
    }

    private static void complete(Form form, TemplateTerms terms) {
        for (var language : Languages.OWED) {
            if (of(form, terms).stream().noneMatch(text -> text.language().equals(language))) {
                throw new Refused(
                        RefusalCode.TEMPLATE_TEXT_MISSING,
                        Map.of("form", form, "language", language));
            }
        }
    }

    private static void known(TemplateText text) {
        var unknown =
                Blanks.of(text.text()).stream()
                        .filter(name -> Placeholder.named(name).isEmpty())
                        .toList();
        if (!unknown.isEmpty()) {
            throw at(text, RefusalCode.UNKNOWN_PLACEHOLDER, unknown);
        }
    }

    /** The same placeholders in every language of a form. */
    private static void alike(List<TemplateText> texts) {
        var all = new LinkedHashSet<String>();
        texts.forEach(text -> all.addAll(Blanks.of(text.text())));
        for (var text : texts) {
            var missing = new LinkedHashSet<>(all);
            missing.removeAll(Blanks.of(text.text()));
            if (!missing.isEmpty()) {
                throw at(text, RefusalCode.PLACEHOLDER_MISSING, missing);
            }
        }
    }

    private static void rendered(TemplateText text) {
        String sample;
        try {
            sample = Rendering.sampled(text.text(), text.form(), text.language(), Map.of());
        } catch (IllegalArgumentException broken) {
            throw unusable(text, String.valueOf(broken.getMessage()));
        }
        if (text.form() == Form.SMS && SmsSize.of(sample).parts() > PARTS) {
            throw unusable(text, "more than %d parts of SMS".formatted(PARTS));
        }
    }

    private static Refused unusable(TemplateText text, String why) {
        return new Refused(
                RefusalCode.TEMPLATE_NOT_RENDERED,
                Map.of("form", text.form(), "language", text.language(), "why", why));
    }

    private static Refused at(TemplateText text, RefusalCode code, Collection<String> names) {
        var details = new HashMap<String, Object>();
        details.put("form", text.form());
        details.put("language", text.language());
        details.put(
                "placeholders",
                names.stream().map("{{%s}}"::formatted).collect(Collectors.joining(", ")));
        return new Refused(code, details);
    }
}

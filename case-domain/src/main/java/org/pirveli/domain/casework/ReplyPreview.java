package org.pirveli.domain.casework;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.TemplateChoice;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.template.TemplateText;
import org.pirveli.domain.template.Rendering;
import org.pirveli.domain.template.TemplateVersion;

/**
 * What a template would tell the applicant of a case, with gaps where nobody has given a value yet.
 *
 * @param kind of the reply that it makes; {@code null} if it makes none
 * @param texts one for each form that the template has
 */
public record ReplyPreview(VersionRef template, @Nullable ResponseKind kind, List<FormText> texts) {

    /**
     * One form of it.
     *
     * @param neutral whether the neutral text stands in its place, since the topic is sensitive
     * @param missing the names of the blanks without a value
     */
    public record FormText(
            Form form, String language, String text, boolean neutral, List<String> missing) {}

    /**
     * What it would say now.
     *
     * @throws Refused if there is no such case or template, or a value cannot be meant
     */
    public static ReplyPreview now(
            CaseState state, Circumstances circumstances, TemplateChoice choice) {
        var registered = Standing.registered(state);
        var template =
                circumstances
                        .office()
                        .templates()
                        .find(choice.id())
                        .orElseThrow(() -> unknown(choice));
        var version = template.inForceOn(circumstances.today()).orElseThrow(() -> unknown(choice));
        return new ReplyPreview(
                new VersionRef(template.templateId().value(), version.number()),
                version.terms().kind(),
                Arrays.stream(Form.values())
                        .flatMap(form -> text(registered, circumstances, version, choice, form))
                        .toList());
    }

    private static Refused unknown(TemplateChoice choice) {
        return new Refused(RefusalCode.UNKNOWN_TEMPLATE, Map.of("template", choice.id()));
    }

    private static Stream<FormText> text(
            CaseState.Registered state,
            Circumstances circumstances,
            TemplateVersion meant,
            TemplateChoice choice,
            Form form) {
        var matter = state.facts().matter();
        var neutral =
                form == Form.SMS
                                && Delivery.neutralOnly(Channel.SMS, matter, circumstances.office())
                        ? neutral(circumstances)
                        : Optional.<TemplateVersion>empty();
        var languages =
                choice.language() == null
                        ? Wording.languagesFor(matter)
                        : List.of(choice.language());
        return languages.stream()
                .flatMap(language -> Wording.text(neutral.orElse(meant), form, language).stream())
                .limit(1)
                .map(text -> filled(text, state, circumstances, choice, neutral.isPresent()));
    }

    private static Optional<TemplateVersion> neutral(Circumstances circumstances) {
        return circumstances.office().templates().all().stream()
                .flatMap(template -> template.inForceOn(circumstances.today()).stream())
                .filter(version -> Boolean.TRUE.equals(version.terms().neutral()))
                .findFirst();
    }

    private static FormText filled(
            TemplateText text,
            CaseState.Registered state,
            Circumstances circumstances,
            TemplateChoice choice,
            boolean neutral) {
        var values = Particulars.of(state, circumstances, text.language(), choice.values());
        return new FormText(
                text.form(),
                text.language(),
                Rendering.gapped(text, values, name -> "[" + name + "]"),
                neutral,
                Rendering.missing(text.text(), values));
    }
}

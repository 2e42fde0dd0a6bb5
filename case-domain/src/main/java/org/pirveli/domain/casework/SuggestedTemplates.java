package org.pirveli.domain.casework;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Form;
import org.pirveli.api.template.Suggestion;
import org.pirveli.domain.casework.CaseState.Registered;
import org.pirveli.domain.casework.CaseState.Unregistered;
import org.pirveli.domain.template.TemplateState.Drafted;
import org.pirveli.domain.template.TemplateVersion;

/**
 * The templates that a first response may be written from, as a caseworker thinks: those likely for
 * the topic first, then in the order of the questions that decide. Order and questions are data of
 * the templates.
 */
public final class SuggestedTemplates {

    private SuggestedTemplates() {}

    /**
     * One of them.
     *
     * @param ofTopic whether it is likely for the topic of the case
     * @param language to answer in
     * @param channels by which it may go
     * @param refused the channels by which it may not, and why
     * @param missing for each form, the placeholders that nobody has filled yet
     */
    public record Suggested(
            Drafted template,
            TemplateVersion version,
            Suggestion suggestion,
            boolean ofTopic,
            String language,
            Set<Channel> channels,
            Map<Channel, RefusalCode> refused,
            Map<Form, List<String>> missing) {}

    /**
     * What to suggest for a case now.
     *
     * @throws Refused with {@code NOT_FOUND} if there is no such case
     */
    public static List<Suggested> now(CaseState state, Circumstances circumstances) {
        var registered =
                switch (state) {
                    case Unregistered _ -> throw new Refused(RefusalCode.NOT_FOUND);
                    case Registered known -> known;
                };
        var today = circumstances.today();
        return circumstances.office().templates().all().stream()
                .flatMap(template ->
                        template
                                .inForceOn(today)
                                .flatMap(version ->
                                        suggested(template, version, registered, circumstances))
                                .stream())
                .sorted(
                        Comparator.comparing(Suggested::ofTopic)
                                .reversed()
                                .thenComparingInt(each -> each.suggestion().order())
                                .thenComparing(each -> each.template().templateId().value()))
                .toList();
    }

    private static Optional<Suggested> suggested(
            Drafted template,
            TemplateVersion version,
            Registered state,
            Circumstances circumstances) {
        var terms = version.terms();
        var suggestion = terms.suggestion();
        var matter = state.facts().matter();
        boolean ofUnit = terms.units().isEmpty() || terms.units().contains(matter.unit());
        if (suggestion == null || terms.kind() == null || !ofUnit) {
            return Optional.empty();
        }
        var refused = new EnumMap<Channel, RefusalCode>(Channel.class);
        var channels = EnumSet.noneOf(Channel.class);
        var missing = new EnumMap<Form, List<String>>(Form.class);
        var language = language(version, state);
        for (var channel : Channel.values()) {
            var text = Wording.text(version, channel.form(), language);
            var refusal = Delivery.refusal(channel, matter, false);
            if (text.isEmpty()) {
                refused.put(channel, RefusalCode.TEMPLATE_TEXT_MISSING);
            } else if (refusal.isPresent()) {
                refused.put(channel, refusal.get());
            } else {
                channels.add(channel);
                missing.put(channel.form(), Wording.missing(text.get(), state, circumstances));
            }
        }
        return Optional.of(
                new Suggested(
                        template,
                        version,
                        suggestion,
                        matter.topic() != null && suggestion.topics().contains(matter.topic()),
                        language,
                        channels,
                        refused,
                        missing));
    }

    /** The first of the applicant's languages in which the template says anything. */
    private static String language(TemplateVersion version, Registered state) {
        var languages = Wording.languagesFor(state.facts().matter());
        return languages.stream()
                .filter(language ->
                        Arrays.stream(Form.values())
                                .anyMatch(form -> version.text(form, language).isPresent()))
                .findFirst()
                .orElse(languages.getFirst());
    }
}

package org.pirveli.server.rest.template;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.template.TemplateId;
import org.pirveli.domain.casework.SuggestedTemplates.Suggested;

/**
 * A template that the reply may be written from.
 *
 * @param ka its name in Georgian
 * @param en its name in English
 * @param order its place among the questions that decide
 * @param ofTopic whether it is likely for the topic of the case
 * @param language to answer in: the applicant's, if the template speaks it
 */
public record SuggestedTemplate(
        TemplateId templateId,
        int version,
        String ka,
        String en,
        @Nullable ResponseKind kind,
        int order,
        String questionKa,
        String questionEn,
        boolean ofTopic,
        String language,
        List<Way> ways) {

    /**
     * One way to the applicant.
     *
     * @param refusal why it is closed; {@code null} if it is open
     * @param missing the placeholders that somebody still has to fill
     */
    public record Way(
            Channel channel, Form form, @Nullable RefusalCode refusal, List<String> missing) {}

    static SuggestedTemplate of(Suggested suggested) {
        var terms = suggested.version().terms();
        var suggestion = suggested.suggestion();
        return new SuggestedTemplate(
                suggested.template().templateId(),
                suggested.version().number(),
                terms.ka(),
                terms.en(),
                terms.kind(),
                suggestion.order(),
                suggestion.questionKa(),
                suggestion.questionEn(),
                suggested.ofTopic(),
                suggested.language(),
                Arrays.stream(Channel.values()).map(channel -> way(suggested, channel)).toList());
    }

    private static Way way(Suggested suggested, Channel channel) {
        return new Way(
                channel,
                channel.form(),
                suggested.refused().get(channel),
                suggested.channels().contains(channel)
                        ? suggested.missing().getOrDefault(channel.form(), List.of())
                        : List.of());
    }
}

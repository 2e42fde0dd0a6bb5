package org.pirveli.api.template;

import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.value.InOrder;

/**
 * When a template is suggested for a first response.
 *
 * @param order its place among the questions that a caseworker decides, 1 first
 * @param topics about which it is likely, so that it comes before the others; empty means no topic
 *     in particular
 * @param questionKa what the caseworker asks of the case, in Georgian: if yes, this is the template
 * @param questionEn the same in English
 */
public record Suggestion(int order, Set<TopicCode> topics, String questionKa, String questionEn) {

    /** Topics that nobody can change afterwards. */
    public Suggestion(
            int order, @Nullable Set<TopicCode> topics, String questionKa, String questionEn) {
        this.order = order;
        this.topics =
                InOrder.of(
                        topics == null ? Set.of() : topics, Comparator.comparing(TopicCode::value));
        this.questionKa = questionKa;
        this.questionEn = questionEn;
    }
}

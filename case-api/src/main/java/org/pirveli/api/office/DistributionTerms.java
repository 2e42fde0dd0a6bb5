package org.pirveli.api.office;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.pirveli.api.casework.TopicCode;

/**
 * How cases are given out. The weights say how much of a caseworker's capacity a case takes.
 *
 * @param weight of an ordinary case, 1 or more
 * @param urgentWeight of a case with an urgency, 1 or more
 * @param topicWeights of ordinary cases of these topics, instead
 * @param knownApplicantFirst whether someone with an open case of the same person comes first
 */
public record DistributionTerms(
        int weight,
        int urgentWeight,
        Map<TopicCode, Integer> topicWeights,
        boolean knownApplicantFirst) {

    /** Terms that nobody can change afterwards. */
    public DistributionTerms {
        var sorted = new TreeMap<TopicCode, Integer>(Comparator.comparing(TopicCode::value));
        sorted.putAll(topicWeights);
        topicWeights = Collections.unmodifiableMap(sorted);
    }
}

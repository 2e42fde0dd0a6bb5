package org.pirveli.projections.report;

import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.casework.ClockFacts.ClockFact;

/**
 * Which clocks are wanted. An empty set wants all.
 *
 * @param topics only of these topics
 * @param unsorted {@code true} wants only those without a topic, {@code false} only those with one
 * @param policies ids of policies
 * @param policyVersion of whichever policy
 */
public record Wanted(
        Set<UnitId> units,
        Set<Channel> channels,
        Set<TopicCode> topics,
        @Nullable Boolean unsorted,
        Set<CaseKind> kinds,
        Set<String> policies,
        @Nullable Integer policyVersion)
        implements Predicate<ClockFact> {

    @Override
    public boolean test(ClockFact clock) {
        return in(units, clock.unit())
                && in(channels, clock.channel())
                && hasTopic(clock.topic())
                && in(kinds, clock.kind())
                && in(policies, clock.policy().id())
                && (policyVersion == null || policyVersion == clock.policy().version());
    }

    private boolean hasTopic(@Nullable TopicCode topic) {
        boolean sorted = topic != null;
        return (unsorted == null || unsorted != sorted)
                && (topics.isEmpty() || (topic != null && topics.contains(topic)));
    }

    private static <T> boolean in(Set<T> wanted, T value) {
        return wanted.isEmpty() || wanted.contains(value);
    }
}

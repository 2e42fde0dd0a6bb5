package org.pirveli.domain.casework;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.policy.AppliesTo;
import org.pirveli.api.policy.EndRule;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.policy.PromisedTerm;
import org.pirveli.api.policy.StartRule;
import org.pirveli.api.policy.TermUnit;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.policy.KnownPolicies;
import org.pirveli.domain.policy.SlaPolicy;

/** Promises that nobody chose. */
final class RandomPolicy {

    static final int VERSIONS = 3;

    private RandomPolicy() {}

    /** The versions of one policy, each with terms of its own; often it begins as the office's. */
    static List<SlaPolicy> versions(Random random) {
        return IntStream.rangeClosed(1, VERSIONS)
                .mapToObj(version ->
                        new SlaPolicy(
                                new VersionRef(KnownPolicies.STANDARD.value(), version),
                                version == 1 && random.nextInt(4) == 0
                                        ? KnownPolicies.standard()
                                        : terms(random)))
                .toList();
    }

    static PolicyTerms terms(Random random) {
        var standard = KnownPolicies.standard();
        return new PolicyTerms(
                AppliesTo.EVERYTHING,
                firstResponse(random),
                resolution(random),
                standard.reminders(),
                standard.levels(),
                standard.reopeningDays());
    }

    private static PromisedTerm firstResponse(Random random) {
        var unit = any(random, TermUnit.values());
        boolean hours = unit == TermUnit.WORKING_HOURS;
        return new PromisedTerm(
                1 + random.nextInt(hours ? 40 : 9),
                unit,
                any(random, StartRule.values()),
                hours ? any(random, EndRule.values()) : endOfDay(random));
    }

    private static @Nullable PromisedTerm resolution(Random random) {
        return random.nextInt(8) == 0
                ? null
                : new PromisedTerm(
                        1 + random.nextInt(15),
                        TermUnit.WORKING_DAYS,
                        any(random, StartRule.values()),
                        endOfDay(random));
    }

    private static EndRule endOfDay(Random random) {
        return random.nextBoolean() ? EndRule.CLOSE_OF_BUSINESS : EndRule.END_OF_DAY;
    }

    private static <T> T any(Random random, T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}

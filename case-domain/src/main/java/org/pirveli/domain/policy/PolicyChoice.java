package org.pirveli.domain.policy;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingLong;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.policy.AppliesTo;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.policy.PolicyState.Defined;

/**
 * Chooses the promise for a case. Of each policy the version in force on the date of receipt counts
 * ({@link Defined#inForceOn}); of those that hold for the case, the one that names the most of
 * unit, kind and channel wins. Where two name as many, naming the unit beats naming the kind, and
 * the kind beats the channel; then the one that holds from a later date of receipt wins, then the
 * id that comes first, so that the choice is always certain.
 */
public final class PolicyChoice {

    private static final Comparator<AppliesTo> SPECIFIC =
            comparingLong(PolicyChoice::named)
                    .thenComparing(applies -> !applies.units().isEmpty())
                    .thenComparing(applies -> !applies.kinds().isEmpty())
                    .thenComparing(applies -> !applies.channels().isEmpty())
                    .thenComparing(PolicyChoice::beginning);
    private static final Comparator<SlaPolicy> BEST =
            comparing(PolicyChoice::scope, SPECIFIC)
                    .thenComparing(policy -> policy.ref().id(), Comparator.reverseOrder());

    private PolicyChoice() {}

    /**
     * The promise for what was received on a date.
     *
     * @throws IllegalStateException if none holds for it, which an office never lets happen
     */
    public static SlaPolicy choose(
            Collection<Defined> policies,
            CaseKind kind,
            Channel channel,
            UnitId unit,
            LocalDate receivedOn) {
        return find(policies, kind, channel, unit, receivedOn)
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No policy for a %s by %s to %s on %s"
                                        .formatted(kind, channel, unit, receivedOn)));
    }

    /** The same, or nothing if no policy holds for it: what may not come of retiring one. */
    public static Optional<SlaPolicy> find(
            Collection<Defined> policies,
            CaseKind kind,
            Channel channel,
            UnitId unit,
            LocalDate receivedOn) {
        return policies.stream()
                .flatMap(policy -> policy.inForceOn(receivedOn).stream())
                .filter(policy -> Scope.holds(scope(policy), kind, channel, unit))
                .max(BEST);
    }

    private static AppliesTo scope(SlaPolicy policy) {
        return Objects.requireNonNull(policy.terms().appliesTo());
    }

    private static long named(AppliesTo scope) {
        return Stream.of(scope.units(), scope.kinds(), scope.channels())
                .filter(names -> !names.isEmpty())
                .count();
    }

    private static LocalDate beginning(AppliesTo scope) {
        return Objects.requireNonNullElse(scope.receivedFrom(), LocalDate.MIN);
    }
}

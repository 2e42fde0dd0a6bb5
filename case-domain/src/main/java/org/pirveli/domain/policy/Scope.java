package org.pirveli.domain.policy;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.policy.AppliesTo;
import org.pirveli.api.value.UnitId;

/** For which cases the terms of a policy hold. */
public final class Scope {

    private Scope() {}

    /** Whether they hold for such a case, whenever it was received; an empty set holds for all. */
    public static boolean holds(AppliesTo scope, CaseKind kind, Channel channel, UnitId unit) {
        return names(scope.kinds(), kind)
                && names(scope.channels(), channel)
                && names(scope.units(), unit);
    }

    /**
     * Whether they hold for what was received on a date already.
     *
     * @param scope {@code null} holds from the beginning
     */
    public static boolean hasBegun(@Nullable AppliesTo scope, LocalDate receivedOn) {
        var from = scope == null ? null : scope.receivedFrom();
        return from == null || !receivedOn.isBefore(from);
    }

    private static <T> boolean names(Set<T> named, T one) {
        return named.isEmpty() || named.contains(one);
    }
}

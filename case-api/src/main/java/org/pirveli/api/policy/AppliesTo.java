package org.pirveli.api.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.value.InOrder;
import org.pirveli.api.value.UnitId;

/**
 * For which cases a policy holds. An empty set holds for all.
 *
 * @param receivedFrom the first date of receipt; {@code null} means from the beginning
 */
public record AppliesTo(
        Set<CaseKind> kinds,
        Set<Channel> channels,
        Set<UnitId> units,
        @Nullable LocalDate receivedFrom) {

    /** Every case, whenever received. */
    public static final AppliesTo EVERYTHING = new AppliesTo(Set.of(), Set.of(), Set.of(), null);

    /** Sets that nobody can change afterwards. */
    public AppliesTo {
        kinds = InOrder.of(kinds, Comparator.naturalOrder());
        channels = InOrder.of(channels, Comparator.naturalOrder());
        units = InOrder.of(units, Comparator.comparing(UnitId::value));
    }
}

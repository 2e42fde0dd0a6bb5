package org.pirveli.api.office.event;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.value.InOrder;
import org.pirveli.api.value.UnitId;

/**
 * Someone works on cases.
 *
 * @param firstDay {@code null} means always
 */
@Revision("1")
public record OperatorRegistered(
        OperatorId operatorId, Set<UnitId> units, @Nullable LocalDate firstDay)
        implements OperatorEvent {

    /** Units that nobody can change afterwards. */
    public OperatorRegistered {
        units = InOrder.of(units, Comparator.comparing(UnitId::value));
    }
}

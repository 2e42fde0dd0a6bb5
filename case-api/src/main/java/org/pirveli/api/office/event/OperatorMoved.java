package org.pirveli.api.office.event;

import java.util.Comparator;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.value.InOrder;
import org.pirveli.api.value.UnitId;

/** Someone works in these units now, and in no others. */
@Revision("1")
public record OperatorMoved(OperatorId operatorId, Set<UnitId> units, String reason)
        implements OperatorEvent {

    /** Units that nobody can change afterwards. */
    public OperatorMoved {
        units = InOrder.of(units, Comparator.comparing(UnitId::value));
    }
}

package org.pirveli.api.office.event;

import java.util.Comparator;
import java.util.Set;
import org.axonframework.serialization.Revision;
import org.pirveli.api.sla.Position;
import org.pirveli.api.value.InOrder;
import org.pirveli.api.value.UnitId;

/** A position of a unit has these holders now, and no others. */
@Revision("1")
public record PositionFilled(UnitId unitId, Position position, Set<String> holders, String reason)
        implements UnitEvent {

    /** Names that nobody can change afterwards. */
    public PositionFilled {
        holders = InOrder.of(holders, Comparator.naturalOrder());
    }
}

package org.pirveli.projections.casework;

import java.util.Collection;
import org.pirveli.api.sla.Position;
import org.pirveli.api.value.UnitId;

/** Says who holds a position of a unit now. */
@FunctionalInterface
public interface PositionHolders {

    /** The names of the holders; none if nobody holds it. */
    Collection<String> of(UnitId unit, Position position);
}

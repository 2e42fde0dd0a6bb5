package org.pirveli.api.office.event;

import org.pirveli.api.value.UnitId;

/** Everything that can have happened to a unit. Stored for ever: change it only by adding. */
public sealed interface UnitEvent extends OfficeEvent
        permits UnitDefined, UnitRenamed, PositionFilled, DistributionSwitched {

    UnitId unitId();
}

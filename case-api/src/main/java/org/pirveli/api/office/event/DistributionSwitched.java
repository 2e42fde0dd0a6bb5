package org.pirveli.api.office.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.value.UnitId;

/** Cases of a unit are given out by the engine from now on, or are not. */
@Revision("1")
public record DistributionSwitched(UnitId unitId, boolean automatic, String reason)
        implements UnitEvent {}

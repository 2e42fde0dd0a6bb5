package org.pirveli.api.office.event;

import org.pirveli.api.value.GroundCode;

/** Everything that can have happened to a ground. Stored for ever: change it only by adding. */
public sealed interface GroundEvent extends OfficeEvent
        permits GroundDefined, GroundRevised, GroundRetired {

    GroundCode groundCode();
}

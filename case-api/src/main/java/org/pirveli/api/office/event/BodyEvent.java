package org.pirveli.api.office.event;

import org.pirveli.api.office.BodyId;

/**
 * Everything that can have happened to an outside body. Stored for ever: change it only by adding.
 */
public sealed interface BodyEvent extends OfficeEvent permits BodyDefined, BodyRevised {

    BodyId bodyId();
}

package org.pirveli.api.office.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.pirveli.api.value.GroundCode;

/**
 * A ground is not given any more.
 *
 * @param from the first date on which it is not
 */
@Revision("1")
public record GroundRetired(GroundCode groundCode, LocalDate from, String reason)
        implements GroundEvent {}

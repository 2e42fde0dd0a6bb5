package org.pirveli.api.office.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.pirveli.api.value.UnitId;

/**
 * A unit bears another name.
 *
 * @param from the first date on which it does
 */
@Revision("1")
public record UnitRenamed(UnitId unitId, String ka, String en, LocalDate from, String reason)
        implements UnitEvent {}

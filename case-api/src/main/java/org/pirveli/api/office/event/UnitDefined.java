package org.pirveli.api.office.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.value.UnitId;

/**
 * A unit was opened.
 *
 * @param order its place among the units; the first takes what names none
 */
@Revision("1")
public record UnitDefined(UnitId unitId, String ka, String en, CalendarId calendar, int order)
        implements UnitEvent {}

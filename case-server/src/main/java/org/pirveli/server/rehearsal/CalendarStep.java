package org.pirveli.server.rehearsal;

import java.time.Instant;
import org.pirveli.api.calendar.event.CalendarEvent;

/**
 * Something that happened to a calendar, or would have.
 *
 * @param knownAt since when; {@link Instant#MIN} for what was known from the beginning
 * @param by who did it
 */
record CalendarStep(CalendarEvent event, Instant knownAt, String by) {}

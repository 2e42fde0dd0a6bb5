package org.pirveli.server.rest.rules;

import org.pirveli.api.calendar.CalendarId;

/**
 * A calendar in a list.
 *
 * @param version in force
 */
public record CalendarSummary(CalendarId calendarId, int version, String zone) {}

package org.pirveli.server.rest.rules;

import java.util.List;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.Statutory;

/**
 * A calendar.
 *
 * @param version shown
 * @param latest in force
 * @param patterns the hours of ordinary weeks, each from its first date on
 * @param declarations in the order of their dates
 */
public record CalendarFile(
        CalendarId calendarId,
        int version,
        int latest,
        String zone,
        Statutory statutory,
        List<WeekFrom> patterns,
        List<Declaration> declarations) {}

package org.pirveli.api.calendar.event;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.WorkingHours;

/**
 * The hours of an ordinary week changed.
 *
 * @param from the first date on which they hold
 * @param week what is worked on each day of the week; a day left out is free
 */
@Revision("1")
public record WeeklyPatternDefined(
        CalendarId calendarId,
        LocalDate from,
        Map<DayOfWeek, List<WorkingHours>> week,
        String reason,
        @Nullable String decree,
        boolean mayShorten)
        implements CalendarEvent {}

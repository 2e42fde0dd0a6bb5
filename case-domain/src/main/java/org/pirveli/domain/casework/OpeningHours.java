package org.pirveli.domain.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.Stream;
import org.pirveli.worktime.Interval;
import org.pirveli.worktime.WorkingCalendar;

/** When an office that works by a calendar is open. */
final class OpeningHours {

    private OpeningHours() {}

    /** Whether somebody is there: from the opening on, and before the closing. */
    static boolean isOpen(WorkingCalendar calendar, Instant now) {
        var here = now.atZone(calendar.zone());
        return calendar.day(here.toLocalDate()).hours().stream()
                .anyMatch(hours -> isWithin(hours, here.toLocalTime()));
    }

    /**
     * When the office opens next.
     *
     * @throws java.time.DateTimeException if the calendar knows of no opening after now
     */
    static Instant next(WorkingCalendar calendar, Instant now) {
        var zone = calendar.zone();
        return Stream.iterate(LocalDate.ofInstant(now, zone), date -> date.plusDays(1))
                .flatMap(date -> openings(calendar, date, zone))
                .filter(opening -> opening.isAfter(now))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isWithin(Interval hours, LocalTime time) {
        boolean untilMidnight = hours.closes().equals(LocalTime.MIDNIGHT);
        return !time.isBefore(hours.opens()) && (untilMidnight || time.isBefore(hours.closes()));
    }

    private static Stream<Instant> openings(WorkingCalendar calendar, LocalDate date, ZoneId zone) {
        return calendar.day(date).hours().stream()
                .map(hours -> date.atTime(hours.opens()).atZone(zone).toInstant());
    }
}

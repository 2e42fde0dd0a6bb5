package org.pirveli.api.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.value.UnitId;

/** Everything that can be asked of a calendar. Commands are only spoken, never stored. */
public sealed interface CalendarCommand {

    CalendarId calendarId();

    /**
     * Lay out a new calendar.
     *
     * @param week what is worked on each day of the week; a day left out is free
     * @param declarations days declared so far; {@code null} means none
     */
    record OpenCalendar(
            CalendarId calendarId,
            ZoneId zone,
            Map<DayOfWeek, List<WorkingHours>> week,
            Statutory statutory,
            @Nullable List<Declaration> declarations)
            implements CalendarCommand {}

    /**
     * Change the hours of an ordinary week.
     *
     * @param from the first date on which the new hours hold
     * @param week what is worked on each day of the week; a day left out is free
     * @param decree the act behind it, if there is one
     * @param mayShorten whether due instants of open clocks may also move earlier; {@code null}
     *     means no
     */
    record DefineWeeklyPattern(
            CalendarId calendarId,
            LocalDate from,
            Map<DayOfWeek, List<WorkingHours>> week,
            String reason,
            @Nullable String decree,
            @Nullable Boolean mayShorten)
            implements CalendarCommand {}

    /**
     * Make a date free.
     *
     * @param units whom it binds; {@code null} or empty binds all
     * @param decree the act that declares it
     */
    record DeclareNonWorkingDay(
            CalendarId calendarId,
            LocalDate date,
            @Nullable Set<UnitId> units,
            String decree,
            String reason)
            implements CalendarCommand {}

    /**
     * Make a date a working day; for single units, so that a day off does not bind them.
     *
     * @param hours what is worked; {@code null} means what is usual on that day of the week, or on
     *     the first working one
     * @param units whom it binds; {@code null} or empty binds all
     * @param decree the act that declares it
     * @param mayShorten whether due instants of open clocks may also move earlier; {@code null}
     *     means no
     */
    record DeclareWorkingDay(
            CalendarId calendarId,
            LocalDate date,
            @Nullable List<WorkingHours> hours,
            @Nullable Set<UnitId> units,
            String decree,
            String reason,
            @Nullable Boolean mayShorten)
            implements CalendarCommand {}

    /**
     * Take a declaration back; the date is then as if it had never been declared.
     *
     * @param units whose declaration; {@code null} or empty means the one that binds all
     * @param decree the act that revokes it
     * @param mayShorten whether due instants of open clocks may also move earlier; {@code null}
     *     means no
     */
    record RevokeDeclaration(
            CalendarId calendarId,
            LocalDate date,
            @Nullable Set<UnitId> units,
            String decree,
            String reason,
            @Nullable Boolean mayShorten)
            implements CalendarCommand {}

    /**
     * Declare many days at once, as they stand in a file; in one step, so that no clock moves
     * twice. A date that is declared already is declared anew.
     *
     * @param mayShorten whether due instants of open clocks may also move earlier; {@code null}
     *     means no
     */
    record ImportDeclarations(
            CalendarId calendarId,
            List<Declaration> declarations,
            String reason,
            @Nullable Boolean mayShorten)
            implements CalendarCommand {}
}

package org.pirveli.domain.calendar;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.pirveli.api.calendar.CalendarId;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.Statutory;
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.calendar.event.CalendarOpened;
import org.pirveli.api.calendar.event.DeclarationRevoked;
import org.pirveli.api.calendar.event.DeclarationsImported;
import org.pirveli.api.calendar.event.NonWorkingDayDeclared;
import org.pirveli.api.calendar.event.WeeklyPatternDefined;
import org.pirveli.api.calendar.event.WorkingDayDeclared;
import org.pirveli.api.value.UnitId;
import org.pirveli.worktime.CalendarLayers;
import org.pirveli.worktime.WeeklyPatterns;
import org.pirveli.worktime.WorkingCalendar;

/** What is known of a calendar after its events so far; each of them made a version. */
public sealed interface CalendarState {

    /** A calendar of which nothing is known yet. */
    static CalendarState unopened() {
        return new Unopened();
    }

    /** What is known after these events, told from the first on. */
    static CalendarState after(Iterable<? extends CalendarEvent> events) {
        var state = unopened();
        for (var event : events) {
            state = state.evolve(event);
        }
        return state;
    }

    /** The number of events so far. */
    int version();

    /** What is known after one more event. */
    CalendarState evolve(CalendarEvent event);

    /** Nobody laid the calendar out yet. */
    record Unopened() implements CalendarState {

        @Override
        public int version() {
            return 0;
        }

        @Override
        public Opened evolve(CalendarEvent event) {
            if (!(event instanceof CalendarOpened opened)) {
                throw new IllegalStateException("A calendar begins by being opened, not " + event);
            }
            return new Opened(
                    opened.calendarId(),
                    1,
                    opened.zone(),
                    WeeklyPatterns.always(Counted.week(opened.week())),
                    opened.statutory(),
                    Declared.NOTHING.with(opened.declarations()));
        }
    }

    /**
     * A calendar that offices live by.
     *
     * @param calendarId the same in all versions
     * @param zone in which days begin and offices open
     * @param weeks the hours of ordinary weeks
     * @param statutory whose law makes days free
     */
    record Opened(
            CalendarId calendarId,
            int version,
            ZoneId zone,
            WeeklyPatterns weeks,
            Statutory statutory,
            Declared declared)
            implements CalendarState {

        /**
         * The days declared so far, in order of date; for one date first what binds all. Whoever
         * declares them anew, on an empty calendar, has the same days.
         */
        public List<Declaration> declarations() {
            return declared.listed();
        }

        /**
         * The calendar that a unit lives by: the ordinary week, then the law, then what was
         * declared for all, then what was declared for the unit. It lays its years out when they
         * are first asked for, so whoever asks often keeps it.
         */
        public WorkingCalendar calendarOf(UnitId unit) {
            var days = declared.of(unit).stream().collect(toMap(Declaration::date, Counted::day));
            return new WorkingCalendar(
                    calendarId.value(),
                    version,
                    zone,
                    new CalendarLayers(weeks, Counted.law(statutory), days));
        }

        /** The units for which days were declared by name. */
        Set<UnitId> unitsNamed() {
            return declared.units();
        }

        /** What is usual on the day of the week of a date, or on the first one that is worked. */
        List<WorkingHours> usualOn(LocalDate date) {
            var usual = weeks.on(date).hours();
            return Counted.hours(
                    Stream.concat(Stream.of(date.getDayOfWeek()), Stream.of(DayOfWeek.values()))
                            .flatMap(day -> Stream.ofNullable(usual.get(day)))
                            .findFirst()
                            .orElseThrow());
        }

        @Override
        public Opened evolve(CalendarEvent event) {
            return switch (event) {
                case CalendarOpened again ->
                        throw new IllegalStateException("A calendar is opened once, not " + again);
                case WeeklyPatternDefined defined ->
                        next(
                                weeks.changing(defined.from(), Counted.week(defined.week())),
                                declared);
                case NonWorkingDayDeclared off ->
                        next(weeks, declared.with(List.of(off.declaration())));
                case WorkingDayDeclared worked ->
                        next(weeks, declared.with(List.of(worked.declaration())));
                case DeclarationRevoked revoked ->
                        next(weeks, declared.without(revoked.date(), revoked.units()));
                case DeclarationsImported imported ->
                        next(weeks, declared.with(imported.declarations()));
            };
        }

        private Opened next(WeeklyPatterns weeks, Declared declared) {
            return new Opened(calendarId, version + 1, zone, weeks, statutory, declared);
        }
    }
}

package org.pirveli.worktime;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a calendar is made of; a later layer beats an earlier one.
 *
 * @param weeks the hours of ordinary weeks, which may change from a date on
 * @param statutory holidays by law: lost, not moved, when they fall on a weekend (Labour Code of
 *     Georgia, art. 30)
 * @param declared days declared by public act, each date at most once; who lives by acts of its own
 *     has them in place of the general ones
 */
public record CalendarLayers(
        WeeklyPatterns weeks, StatutoryHolidays statutory, Map<LocalDate, DeclaredDay> declared) {

    /** Layers that nobody can change afterwards. */
    public CalendarLayers {
        declared = Map.copyOf(declared);
    }

    /** A week and the law, with nothing declared. */
    public static CalendarLayers of(WeeklyPattern week, StatutoryHolidays statutory) {
        return new CalendarLayers(WeeklyPatterns.always(week), statutory, Map.of());
    }

    /** The same with other hours of an ordinary week from a date on. */
    public CalendarLayers changing(LocalDate from, WeeklyPattern week) {
        return new CalendarLayers(weeks.changing(from, week), statutory, declared);
    }

    /**
     * The same with these declared days in place of the former ones.
     *
     * @throws IllegalArgumentException if a date is declared twice
     */
    public CalendarLayers declaring(Collection<DeclaredDay> days) {
        Map<LocalDate, DeclaredDay> byDate =
                days.stream()
                        .collect(
                                Collectors.toMap(
                                        DeclaredDay::date,
                                        Function.identity(),
                                        (one, other) -> {
                                            throw new IllegalArgumentException(
                                                    "Declared twice: %s, %s".formatted(one, other));
                                        }));
        return new CalendarLayers(weeks, statutory, byDate);
    }

    /** The day as the layers make it. */
    CalendarDay day(LocalDate date, Map<LocalDate, DayName> holidaysOfTheYear) {
        DeclaredDay act = declared.get(date);
        if (act != null) {
            return new CalendarDay(date, act.hours(), act.reason(), act.act());
        }
        DayName holiday = holidaysOfTheYear.get(date);
        if (holiday != null) {
            return new CalendarDay(date, List.of(), holiday, null);
        }
        List<Interval> hours = weeks.hoursOf(date);
        DayName reason = hours.isEmpty() ? DayName.of(date.getDayOfWeek()) : null;
        return new CalendarDay(date, hours, reason, null);
    }
}

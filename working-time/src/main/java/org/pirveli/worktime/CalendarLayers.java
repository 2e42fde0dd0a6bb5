package org.pirveli.worktime;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a calendar is made of; a later layer beats an earlier one.
 *
 * @param week the hours of an ordinary week
 * @param statutory holidays by law: lost, not moved, when they fall on a weekend (Labour Code of
 *     Georgia, art. 30)
 * @param declared days declared by public act, each date at most once
 * @param exempt dates whose declared day off does not bind this unit: it works as if nothing had
 *     been declared
 */
public record CalendarLayers(
        WeeklyPattern week,
        StatutoryHolidays statutory,
        Map<LocalDate, DeclaredDay> declared,
        Set<LocalDate> exempt) {

    /** Layers that nobody can change afterwards. */
    public CalendarLayers {
        declared = Map.copyOf(declared);
        exempt = Set.copyOf(exempt);
    }

    /** A week and the law, with nothing declared. */
    public static CalendarLayers of(WeeklyPattern week, StatutoryHolidays statutory) {
        return new CalendarLayers(week, statutory, Map.of(), Set.of());
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
        return new CalendarLayers(week, statutory, byDate, exempt);
    }

    /** The same for a unit that works on these dates although they were declared off. */
    public CalendarLayers exempting(Set<LocalDate> dates) {
        return new CalendarLayers(week, statutory, declared, dates);
    }

    /** The day as the layers make it. */
    CalendarDay day(LocalDate date, Map<LocalDate, DayName> holidaysOfTheYear) {
        DeclaredDay act = declared.get(date);
        if (act != null && (act.working() || !exempt.contains(date))) {
            return new CalendarDay(date, act.hours(), act.reason(), act.act());
        }
        DayName holiday = holidaysOfTheYear.get(date);
        if (holiday != null) {
            return new CalendarDay(date, List.of(), holiday, null);
        }
        List<Interval> hours = week.on(date.getDayOfWeek());
        DayName reason = hours.isEmpty() ? DayName.of(date.getDayOfWeek()) : null;
        return new CalendarDay(date, hours, reason, null);
    }
}

package org.pirveli.domain.calendar;

import static java.util.stream.Collectors.toMap;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.pirveli.api.calendar.Declaration;
import org.pirveli.api.calendar.Statutory;
import org.pirveli.api.calendar.WorkingHours;
import org.pirveli.worktime.DayName;
import org.pirveli.worktime.DeclaredDay;
import org.pirveli.worktime.GeorgianCalendar;
import org.pirveli.worktime.Interval;
import org.pirveli.worktime.StatutoryHolidays;
import org.pirveli.worktime.WeeklyPattern;

/** Words of the language as working time counts them, and back. */
final class Counted {

    private Counted() {}

    static WeeklyPattern week(Map<DayOfWeek, List<WorkingHours>> week) {
        return new WeeklyPattern(
                week.entrySet().stream()
                        .collect(toMap(Map.Entry::getKey, day -> intervals(day.getValue()))));
    }

    static StatutoryHolidays law(Statutory statutory) {
        return switch (statutory) {
            case GEORGIA -> GeorgianCalendar.statutoryHolidays();
            case NONE -> StatutoryHolidays.NONE;
        };
    }

    static DeclaredDay day(Declaration declaration) {
        var reasonKa = declaration.reasonKa();
        return new DeclaredDay(
                declaration.date(),
                intervals(declaration.hours()),
                new DayName(
                        declaration.reason(), reasonKa == null ? declaration.reason() : reasonKa),
                declaration.decree());
    }

    static List<WorkingHours> hours(List<Interval> intervals) {
        return intervals.stream().map(one -> new WorkingHours(one.opens(), one.closes())).toList();
    }

    private static List<Interval> intervals(List<WorkingHours> hours) {
        return hours.stream().map(one -> new Interval(one.opens(), one.closes())).toList();
    }
}

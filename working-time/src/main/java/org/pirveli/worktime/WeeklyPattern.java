package org.pirveli.worktime;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The hours of an ordinary week, in local time.
 *
 * @param hours the intervals of each working day of the week, in order; a day left out is free
 */
public record WeeklyPattern(Map<DayOfWeek, List<Interval>> hours) {

    /** A pattern whose intervals are in order and do not overlap. */
    public WeeklyPattern {
        var checked = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        hours.forEach((day, intervals) -> checked.put(day, Hours.checked(intervals)));
        hours = Map.copyOf(checked);
    }

    /** The same hours from Monday to Friday, and a free weekend. */
    public static WeeklyPattern mondayToFriday(Interval... intervals) {
        var hours = new EnumMap<DayOfWeek, List<Interval>>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                hours.put(day, List.of(intervals));
            }
        }
        return new WeeklyPattern(hours);
    }

    List<Interval> on(DayOfWeek day) {
        return hours.getOrDefault(day, List.of());
    }
}

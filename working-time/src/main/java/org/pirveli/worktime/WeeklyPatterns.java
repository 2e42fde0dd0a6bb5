package org.pirveli.worktime;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The hours of ordinary weeks over the years: each pattern holds from its first date until the next
 * one begins.
 *
 * @param byFirstDate the patterns in order; the first of them holds for all dates before it, too
 */
public record WeeklyPatterns(NavigableMap<LocalDate, WeeklyPattern> byFirstDate) {

    /** Patterns that nobody can change afterwards, and at least one. */
    public WeeklyPatterns {
        if (byFirstDate.isEmpty()) {
            throw new IllegalArgumentException("An ordinary week has hours");
        }
        byFirstDate = Collections.unmodifiableNavigableMap(new TreeMap<>(byFirstDate));
    }

    /** The same hours at all times. */
    public static WeeklyPatterns always(WeeklyPattern week) {
        return new WeeklyPatterns(new TreeMap<>(Map.of(LocalDate.MIN, week)));
    }

    /**
     * The same with other hours from a date on. A pattern that begins later still begins then; one
     * that began on this very date is forgotten.
     */
    public WeeklyPatterns changing(LocalDate from, WeeklyPattern week) {
        var changed = new TreeMap<>(byFirstDate);
        changed.put(from, week);
        return new WeeklyPatterns(changed);
    }

    /** The pattern that holds on a date. */
    public WeeklyPattern on(LocalDate date) {
        var latest = byFirstDate.floorEntry(date);
        return latest == null ? byFirstDate.firstEntry().getValue() : latest.getValue();
    }

    List<Interval> hoursOf(LocalDate date) {
        return on(date).on(date.getDayOfWeek());
    }
}

package org.pirveli.worktime;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One date of a calendar, explained.
 *
 * @param hours the intervals worked, in order; empty if the date is free
 * @param reason why it is free, or why it is worked against the rule; {@code null} on an ordinary
 *     working day
 * @param act the resolution or decree behind it, {@code null} unless it was declared
 */
public record CalendarDay(
        LocalDate date, List<Interval> hours, @Nullable DayName reason, @Nullable String act) {

    /** Whether the date has at least one interval of work. */
    public boolean working() {
        return !hours.isEmpty();
    }
}

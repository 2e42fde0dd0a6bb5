package org.pirveli.worktime;

import java.time.LocalDate;
import java.util.List;

/**
 * A date that a public act made free, or made a working day.
 *
 * @param hours the intervals worked on that date; empty for a day off
 * @param reason what people call the day
 * @param act the resolution or decree that declared it
 */
public record DeclaredDay(LocalDate date, List<Interval> hours, DayName reason, String act) {

    /** A declared day whose intervals are in order and do not overlap. */
    public DeclaredDay {
        hours = Hours.checked(hours);
    }

    /** A day on which nobody works. */
    public static DeclaredDay off(LocalDate date, DayName reason, String act) {
        return new DeclaredDay(date, List.of(), reason, act);
    }

    /** Whether the act makes people work on that date. */
    public boolean working() {
        return !hours.isEmpty();
    }
}

package org.pirveli.domain.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.pirveli.worktime.WorkingCalendar;

/** How long after a missed due instant a level rises. */
public sealed interface Offset {

    /** So much working time later; none means at once. */
    record WorkingTime(Duration amount) implements Offset {}

    /** At the same local time, so many working days later. */
    record WorkingDays(int days) implements Offset {}

    /** The instant that lies this far behind another. */
    default Instant after(Instant due, WorkingCalendar calendar) {
        return switch (this) {
            case WorkingTime(var amount) -> calendar.plusWorkingTime(due, amount);
            case WorkingDays(var days) -> workingDaysAfter(due, days, calendar);
        };
    }

    /** A due instant at midnight belongs to the day that it ends, not to the one that begins. */
    private static Instant workingDaysAfter(Instant due, int days, WorkingCalendar calendar) {
        return calendar.plusWorkingDays(due.minus(1, ChronoUnit.NANOS), days)
                .plus(1, ChronoUnit.NANOS);
    }
}

package org.pirveli.benchmarks.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.pirveli.worktime.GeorgianCalendar;
import org.pirveli.worktime.WorkingCalendar;

/**
 * Whether each missed clock was escalated exactly once at each level whose instant has passed, and
 * no other; and reminded of at most once, and once if the answer is still owed.
 */
public final class Escalations {

    private static final WorkingCalendar OFFICE = GeorgianCalendar.standard();

    private Escalations() {}

    /**
     * Looks at every case.
     *
     * @param settled up to when time was given to raise what fell due
     */
    public static List<String> check(EventLog log, Instant settled) {
        var wrong = new ArrayList<String>();
        for (var events : log.byCase().values()) {
            var clock = ClockHistory.of(events);
            wrong.addAll(clock.wrong);
            clock.schedule.forEach((step, at) -> {
                boolean owed =
                        clock.ended == null
                                ? at.isBefore(settled) && mayBeRaised(step, clock, at, settled)
                                : step.kind().equals(ClockHistory.LEVEL)
                                        && at.isBefore(clock.ended);
                if (owed && !clock.raised.contains(step)) {
                    wrong.add("case %s never raised %s".formatted(clock.caseId, step));
                }
            });
        }
        return wrong;
    }

    /** Reminders wait until the office opens. */
    private static boolean mayBeRaised(
            ClockHistory.Step step, ClockHistory clock, Instant at, Instant settled) {
        var since = at.isBefore(clock.registeredAt) ? clock.registeredAt : at;
        return step.kind().equals(ClockHistory.LEVEL)
                || OFFICE.workingTime(since, settled).isPositive();
    }
}

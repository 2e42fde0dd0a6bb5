package org.pirveli.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.sla.EscalationLevel;
import org.pirveli.api.sla.Reminder;
import org.pirveli.api.sla.Schedule;

/**
 * A row: one step of a running attempt.
 *
 * @param dueAt {@code null} once the step was raised
 * @param offeredAt from when on it is swept up: at its own instant, or later while a reminder waits
 *     for the office to open; {@code null} once the step was raised
 * @param version how many events the case had when the row was written
 */
record Deadline(
        Key key, UUID caseId, @Nullable Instant dueAt, @Nullable Instant offeredAt, long version) {

    /** Always the same order for the same rows, so that two writers cannot block each other. */
    static final Comparator<Deadline> IN_ORDER =
            Comparator.comparing((Deadline deadline) -> deadline.key().attempt().clockId())
                    .thenComparingInt(deadline -> deadline.key().attempt().number())
                    .thenComparing(deadline -> deadline.key().step().kind())
                    .thenComparingInt(deadline -> deadline.key().step().number());

    /** What names a row. */
    record Key(Attempt attempt, Step step) {}

    /** Every step of a schedule. */
    static List<Deadline> of(Attempt attempt, UUID caseId, Schedule schedule, long version) {
        return of(attempt, caseId, schedule.reminders(), schedule.levels(), version);
    }

    static List<Deadline> of(
            Attempt attempt,
            UUID caseId,
            List<Reminder> reminders,
            List<EscalationLevel> levels,
            long version) {
        var steps = new ArrayList<Deadline>();
        for (var reminder : reminders) {
            var key = new Key(attempt, Step.reminder(reminder.share()));
            steps.add(open(key, caseId, reminder.at(), version));
        }
        for (var level : levels) {
            var key = new Key(attempt, Step.level(level.level()));
            steps.add(open(key, caseId, level.at(), version));
        }
        return steps;
    }

    static Deadline open(Key key, UUID caseId, Instant dueAt, long version) {
        return new Deadline(key, caseId, dueAt, dueAt, version);
    }

    static Deadline raised(Key key, UUID caseId, long version) {
        return new Deadline(key, caseId, null, null, version);
    }

    /**
     * Whether it is offered when it should be: a level at its instant, a reminder then or later.
     */
    boolean isOfferedInTime() {
        if (dueAt == null || offeredAt == null) {
            return dueAt == null && offeredAt == null;
        }
        return key.step().kind() == Step.Kind.REMINDER
                ? !offeredAt.isBefore(dueAt)
                : offeredAt.equals(dueAt);
    }

    boolean isRaised() {
        return dueAt == null;
    }
}

package org.pirveli.projections.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.casework.ClockFacts.ClockFact;

/** Counts how many promises fall due on which date. */
public final class DueDays implements Consumer<ClockFact> {

    private final ZoneId office;
    private final SortedMap<LocalDate, Due> days = new TreeMap<>();

    /**
     * What falls due on one date.
     *
     * @param due all of them, answered or not; cancelled ones and those without a due instant are
     *     not among them
     * @param open those whose answer is still owed
     */
    public record Due(long due, long open) {

        /** Nothing. */
        public static final Due NOTHING = new Due(0, 0);

        Due plus(boolean running) {
            return new Due(due + 1, open + (running ? 1 : 0));
        }
    }

    /**
     * Begins to count.
     *
     * @param office the zone in which dates begin
     */
    public DueDays(ZoneId office) {
        this.office = office;
    }

    /** Whether a clock falls due at all. */
    public static boolean fallsDue(ClockFact clock) {
        return switch (clock.state()) {
            case RUNNING, MET, MET_LATE -> clock.dueAt() != null;
            case PAUSED, CANCELLED, NOT_MEASURED -> false;
        };
    }

    @Override
    public void accept(ClockFact clock) {
        @Nullable Instant dueAt = clock.dueAt();
        if (dueAt != null && fallsDue(clock)) {
            days.merge(
                    dueAt.atZone(office).toLocalDate(),
                    Due.NOTHING.plus(open(clock)),
                    (sum, _) -> sum.plus(open(clock)));
        }
    }

    private static boolean open(ClockFact clock) {
        return clock.stoppedAt() == null;
    }

    /** What falls due on a date. */
    public Due on(LocalDate date) {
        return days.getOrDefault(date, Due.NOTHING);
    }
}

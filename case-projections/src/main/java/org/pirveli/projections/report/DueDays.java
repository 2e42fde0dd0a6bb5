package org.pirveli.projections.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.casework.ClockFacts.ClockFact;
import org.pirveli.projections.casework.ClockFacts.Span;

/** Counts how many promises fall due on which date. Midnight belongs to the day that it ends. */
public final class DueDays implements Consumer<ClockFact> {

    /** Between two instants that can be stored. */
    private static final Duration STEP = Duration.ofMillis(1);

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
                    date(dueAt, office),
                    Due.NOTHING.plus(open(clock)),
                    (sum, _) -> sum.plus(open(clock)));
        }
    }

    /** Whether the answer is still owed. */
    public static boolean open(ClockFact clock) {
        return clock.stoppedAt() == null;
    }

    /** On which date something falls due. */
    static LocalDate date(Instant dueAt, ZoneId office) {
        return dueAt.minus(STEP).atZone(office).toLocalDate();
    }

    /** The due instants of some dates. */
    public static Span span(LocalDate first, LocalDate last, ZoneId office) {
        return new Span(
                first.atStartOfDay(office).toInstant().plus(STEP),
                last.plusDays(1).atStartOfDay(office).toInstant().plus(STEP));
    }

    /** What falls due on a date. */
    public Due on(LocalDate date) {
        return days.getOrDefault(date, Due.NOTHING);
    }
}

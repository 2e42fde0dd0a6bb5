package org.pirveli.server.rest.wall;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.casework.WallCounts;

/**
 * The office at a glance.
 *
 * @param asOf the moment of counting
 * @param behind how many events these figures do not take account of yet
 * @param due the dates from today on, with how many running clocks fall due on each
 */
public record WallFigures(
        Instant asOf,
        long behind,
        WallCounts.Cases cases,
        WallCounts.Escalated escalated,
        Calls calls,
        Handling handling,
        List<DueOnDate> due) {

    /**
     * What goes on at the telephones.
     *
     * @param waiting calls that nobody attends to yet
     * @param active calls that somebody attends to, or writes down
     * @param held calls in somebody's hands that wait
     * @param waitingSince since when the first of those that wait does; {@code null} if none does
     */
    public record Calls(long waiting, long active, long held, @Nullable Instant waitingSince) {}

    /**
     * How long operators attended to calls and visits that were completed.
     *
     * @param medianToday of those offered today; {@code null} without any
     * @param medianWeek of those offered in the last seven dates; {@code null} without any
     * @param target how long one shall take
     * @param baseline how long it took before
     */
    public record Handling(
            @Nullable Duration medianToday,
            long completedToday,
            @Nullable Duration medianWeek,
            long completedWeek,
            Duration target,
            Duration baseline) {}

    /** How many running clocks fall due on a date, from now on. */
    public record DueOnDate(LocalDate date, long count) {}
}

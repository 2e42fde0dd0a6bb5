package org.pirveli.api.casework.view;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.value.UnitId;

/**
 * Escalations in figures.
 *
 * @param asOf the moment of counting
 * @param counts by unit, level, state and whether acknowledged; what does not occur is left out
 * @param oldestUnacknowledged the one that has waited longest for a note; {@code null} if none does
 * @param timeToAcknowledge day and night
 * @param workingTimeToAcknowledge working time of the calendars of their clocks
 */
public record EscalationSummary(
        Instant asOf,
        List<EscalationCount> counts,
        @Nullable BoardEscalation oldestUnacknowledged,
        WaitingTimes timeToAcknowledge,
        WaitingTimes workingTimeToAcknowledge) {

    /**
     * Which escalations are meant.
     *
     * @param unit only those of this unit; {@code null} means of any
     * @param from only those raised at this instant or later; {@code null} means from the first on
     * @param to only those raised before this instant; {@code null} means to the last
     */
    public record Of(
            Sight sight, @Nullable UnitId unit, @Nullable Instant from, @Nullable Instant to) {}

    /** How many are of one kind. */
    public record EscalationCount(
            UnitId unit, int level, Escalation.State state, boolean acknowledged, long count) {}

    /**
     * How durations spread, as {@code percentile_cont} of SQL counts it, in whole seconds.
     *
     * @param count how many there are
     * @param median half of them are no longer; {@code null} if there are none
     * @param p90 nine in ten are no longer; {@code null} if there are none
     */
    public record WaitingTimes(long count, @Nullable Duration median, @Nullable Duration p90) {}
}

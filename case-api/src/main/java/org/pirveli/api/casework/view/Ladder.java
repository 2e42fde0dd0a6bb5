package org.pirveli.api.casework.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.Position;
import org.pirveli.api.value.Personal;
import org.pirveli.api.value.UnitId;

/**
 * Every step of supervision that a case has climbed, or may still climb.
 *
 * @param version how many events the case is made of
 * @param unit where the case stands, and whose positions count
 * @param clocks each attempt of each clock, in the order in which they began
 */
public record Ladder(
        CaseId caseId, CaseNumber caseNumber, int version, UnitId unit, List<ClockLadder> clocks) {

    /**
     * One attempt of a clock.
     *
     * @param dueAt when it is due, as last known; {@code null} while the clock stands still
     * @param stoppedAt when the attempt ended, in the world; {@code null} until then
     * @param rungs in order of level
     */
    public record ClockLadder(
            ClockId clockId,
            ClockName clock,
            int attempt,
            ClockState state,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant stoppedAt,
            List<Rung> rungs) {}

    /**
     * One level.
     *
     * @param position to which it is put
     * @param holders the names of those who hold the position now
     * @param at the level's own instant: when it rose, or would rise
     * @param detectedAt when it was noticed and recorded; {@code null} unless it rose
     * @param resolution why it is resolved; {@code null} unless it is
     */
    public record Rung(
            int level,
            Position position,
            List<String> holders,
            Instant at,
            RungState state,
            Escalation.@Nullable Resolution resolution,
            @Nullable Instant raisedAt,
            @Nullable Instant detectedAt,
            @Nullable String acknowledgedBy,
            @Nullable Instant acknowledgedAt,
            @Personal @Nullable String note) {}

    /** Where a level stands. */
    public enum RungState {
        /** It rises at its instant, unless the answer comes before. */
        COMING,

        /** It rose, and the answer is still owed. */
        OPEN,

        /** It rose, and the attempt has ended since. */
        RESOLVED,

        /** The attempt ended before it rose. */
        NOT_REACHED
    }
}

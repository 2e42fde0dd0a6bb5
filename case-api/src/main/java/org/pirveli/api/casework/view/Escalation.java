package org.pirveli.api.casework.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.Position;
import org.pirveli.api.value.Personal;
import org.pirveli.api.value.UnitId;

/**
 * A missed promise before a level of supervision.
 *
 * @param dueAt the instant that was missed
 * @param raisedAt the level's own instant
 * @param detectedAt when it was noticed and recorded
 * @param resolution why it is resolved; {@code null} while open
 */
public record Escalation(
        CaseId caseId,
        CaseNumber caseNumber,
        UnitId unit,
        ClockId clockId,
        ClockName clock,
        int attempt,
        int level,
        Position to,
        State state,
        @Nullable Resolution resolution,
        Instant dueAt,
        Instant raisedAt,
        Instant detectedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Personal @Nullable String note) {

    /** Whether the answer is still owed. */
    public enum State {
        OPEN,
        RESOLVED
    }

    /** How an escalation came to its end. */
    public enum Resolution {
        /** The answer came late. */
        ANSWERED,

        /** The answer turned out to have been given in time. */
        ANSWERED_BEFORE_DUE,

        /** The clock was cancelled. */
        CANCELLED
    }
}

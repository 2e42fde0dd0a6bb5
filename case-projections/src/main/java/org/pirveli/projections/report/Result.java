package org.pirveli.projections.report;

import java.time.Instant;
import org.pirveli.projections.casework.ClockFacts.ClockFact;

/** What became of a promise, as far as was known at a moment. */
public enum Result {
    /** Answered in time. */
    MET,

    /** Answered too late. */
    MET_LATE,

    /** Not answered, and past due. */
    MISSED,

    /** Not answered, and not due yet. */
    RUNNING,

    /** Standing still while the applicant owes something. */
    PAUSED,

    /** Withdrawn, or the duplicate of another case; left out of shares. */
    CANCELLED,

    /** Closed history without the time of its answer; left out of shares. */
    NOT_MEASURED;

    /**
     * How a clock stands.
     *
     * @param at the moment of counting; what is due at that very instant is not missed yet
     */
    public static Result of(ClockFact clock, Instant at) {
        return switch (clock.state()) {
            case MET -> MET;
            case MET_LATE -> MET_LATE;
            case PAUSED -> PAUSED;
            case CANCELLED -> CANCELLED;
            case NOT_MEASURED -> NOT_MEASURED;
            case RUNNING -> {
                var dueAt = clock.dueAt();
                yield dueAt != null && at.isAfter(dueAt) ? MISSED : RUNNING;
            }
        };
    }

    /** Whether shares leave it out for good. */
    public boolean excluded() {
        return this == CANCELLED || this == NOT_MEASURED;
    }
}

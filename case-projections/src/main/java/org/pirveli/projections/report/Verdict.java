package org.pirveli.projections.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a rule makes of a promise. */
public enum Verdict {
    /** Answered in time. */
    MET,

    /** Answered too late. */
    MET_LATE,

    /** Not answered, though due. */
    MISSED,

    /** Neither answered nor due. */
    UNDECIDED;

    /**
     * Judges one.
     *
     * @param answeredAt {@code null} without an answer
     * @param until what is due at that very instant is not missed yet
     */
    public static Verdict of(@Nullable Instant answeredAt, Instant dueAt, Instant until) {
        if (answeredAt == null) {
            return dueAt.isBefore(until) ? MISSED : UNDECIDED;
        }
        return answeredAt.isAfter(dueAt) ? MET_LATE : MET;
    }

    /** Whether the promise was not kept. */
    public boolean broken() {
        return this == MET_LATE || this == MISSED;
    }
}

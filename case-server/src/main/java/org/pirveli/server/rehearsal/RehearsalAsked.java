package org.pirveli.server.rehearsal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.policy.PolicyTerms;

/**
 * What is to be rehearsed. Without a draft, the rules are played through as they were.
 *
 * @param from the first date of receipt, in the office's zone
 * @param to the last date of receipt, at most 3,660 days after the first; what was neither answered
 *     nor due by its end stays undecided
 * @param days which days are taken; those that were known then without it
 * @param clock the first response without it
 * @param calendar what else would have been declared
 * @param policy what would have been promised, with its ladder; to the cases to which it applies
 */
public record RehearsalAsked(
        LocalDate from,
        LocalDate to,
        @Nullable DaysTaken days,
        @Nullable RehearsedClock clock,
        @Nullable CalendarDraft calendar,
        @Nullable PolicyTerms policy) {

    /** Which days are taken. */
    public enum DaysTaken {
        /** As they are finally known: as if every declaration had been known from the beginning. */
        FINAL,

        /** As they were known then; later declarations move what runs, as they did. */
        AS_KNOWN
    }

    /** Promises that can be played through: those that never stand still. */
    public enum RehearsedClock {
        FIRST_RESPONSE,
        FOLLOW_UP_RESPONSE
    }
}

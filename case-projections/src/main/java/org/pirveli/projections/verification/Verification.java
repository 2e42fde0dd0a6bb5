package org.pirveli.projections.verification;

import java.util.List;

/**
 * What came of comparing all rows.
 *
 * @param streams how many cases and consultations the log has
 * @param events how many events they were made of
 * @param rows how many rows were made anew
 * @param differing how many streams do not show what the log says
 * @param parked how many streams wait behind an event that could not be taken in; each was compared
 *     as it stood before that event
 * @param differences where, as far as was told: at most {@link ViewVerification#MOST_TOLD}
 */
public record Verification(
        long streams,
        long events,
        long rows,
        long differing,
        long parked,
        List<Difference> differences) {

    /** Whether every row is what the log says. */
    public boolean holds() {
        return differing == 0;
    }
}

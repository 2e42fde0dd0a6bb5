package org.pirveli.api.distribution;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.OperatorId;

/**
 * Somebody who was looked at when a case was given out.
 *
 * @param load the weight of the open cases held by then
 * @param capacity the most that it may be; {@code null} if nobody said so
 * @param lastAssignedAt when a case was given last; {@code null} if never
 * @param knowsApplicant whether another open case of the same person was in hand
 * @param grounds why not; none if eligible
 */
public record JudgedCandidate(
        OperatorId operatorId,
        int load,
        @Nullable Integer capacity,
        @Nullable Instant lastAssignedAt,
        boolean knowsApplicant,
        List<Ineligibility> grounds) {

    /** Grounds that nobody can change afterwards. */
    public JudgedCandidate {
        grounds = List.copyOf(grounds);
    }

    /** Whether nothing speaks against it. */
    public boolean eligible() {
        return grounds.isEmpty();
    }
}

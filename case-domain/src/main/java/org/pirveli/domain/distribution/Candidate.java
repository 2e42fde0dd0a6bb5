package org.pirveli.domain.distribution;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.domain.office.Operator;

/**
 * Somebody who might get a case, as things stand.
 *
 * @param load the weight of the open cases in hand
 * @param lastAssignedAt when a case was given last; {@code null} if never
 * @param knowsApplicant whether another open case of the same person is in hand
 */
public record Candidate(
        Operator operator, int load, @Nullable Instant lastAssignedAt, boolean knowsApplicant) {}

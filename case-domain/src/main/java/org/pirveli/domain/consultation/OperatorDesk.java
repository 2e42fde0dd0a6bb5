package org.pirveli.domain.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.ConsultationId;

/**
 * What one operator has in hand. Whoever answers locks it, so that it holds until the decision is
 * recorded.
 *
 * @param active what the operator attends to; {@code null} if nothing
 * @param held how many wait for the operator
 * @param seenAt when the operator was last heard of; {@code null} if never
 */
public record OperatorDesk(@Nullable ConsultationId active, int held, @Nullable Instant seenAt) {

    /** Nothing at all. */
    public static final OperatorDesk EMPTY = new OperatorDesk(null, 0, null);
}

package org.pirveli.projections.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.Direction;
import org.pirveli.api.value.UnitId;

/**
 * What was known of a consultation at a moment, as far as reports count it.
 *
 * @param operator who brought it to its end; {@code null} while it goes on
 * @param attendedMillis how long operators attended to it; {@code null} while it goes on
 * @param elapsedMillis from the first answer to the end; {@code null} while it goes on, and without
 *     an answer
 */
public record ContactFact(
        ConsultationId consultationId,
        State state,
        Channel channel,
        Direction direction,
        UnitId unit,
        @Nullable OperatorId operator,
        Instant offeredAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Long attendedMillis,
        @Nullable Long elapsedMillis) {

    /** What became of it. */
    public enum State {
        /** It goes on, or waits. */
        OPEN,

        /** It was brought to its end. */
        COMPLETED,

        /** It ended without an answer. */
        UNANSWERED,

        /** It was answered, and ended before its end: the caller left, or the operator was gone. */
        BROKEN_OFF
    }
}

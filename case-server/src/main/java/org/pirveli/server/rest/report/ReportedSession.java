package org.pirveli.server.rest.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.Direction;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.consultation.ContactFact;

/**
 * One consultation behind a figure.
 *
 * @param operator who brought it to its end; {@code null} while it goes on
 * @param attendedMillis how long operators attended to it; {@code null} while it goes on
 * @param elapsedMillis from the first answer to the end; {@code null} while it goes on, and without
 *     an answer
 * @param history where its events are
 */
public record ReportedSession(
        ConsultationId consultationId,
        ContactFact.State state,
        Channel channel,
        Direction direction,
        UnitId unit,
        @Nullable OperatorId operator,
        Instant offeredAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Long attendedMillis,
        @Nullable Long elapsedMillis,
        String history) {

    static ReportedSession of(ContactFact fact) {
        return new ReportedSession(
                fact.consultationId(),
                fact.state(),
                fact.channel(),
                fact.direction(),
                fact.unit(),
                fact.operator(),
                fact.offeredAt(),
                fact.answeredAt(),
                fact.endedAt(),
                fact.attendedMillis(),
                fact.elapsedMillis(),
                "/api/v1/consultations/" + fact.consultationId() + "/history");
    }
}

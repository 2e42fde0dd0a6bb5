package org.pirveli.api.consultation.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.Direction;
import org.pirveli.api.value.UnitId;

/**
 * A consultation in a list, at the moment of reading.
 *
 * @param waitingMillis since it was offered or handed over; {@code null} unless it waits
 * @param attendedMillis how long operators attended to it
 * @param elapsedMillis from the first answer to the end; {@code null} before the answer
 */
public record ConsultationSummary(
        ConsultationId consultationId,
        int version,
        SessionStatus status,
        Channel channel,
        Direction direction,
        UnitId unit,
        @Nullable OperatorId operatorId,
        @Nullable OperatorId meantFor,
        @Nullable String language,
        Instant offeredAt,
        @Nullable Instant answeredAt,
        @Nullable Instant endedAt,
        @Nullable Long waitingMillis,
        long attendedMillis,
        @Nullable Long elapsedMillis) {

    /** A line for a file. */
    public static ConsultationSummary of(ConsultationFile file, Instant now) {
        var since = file.waitingSince();
        return new ConsultationSummary(
                file.consultationId(),
                file.version(),
                file.status(),
                file.channel(),
                file.direction(),
                file.unit(),
                file.operatorId(),
                file.meantFor(),
                file.language(),
                file.offeredAt(),
                file.answeredAt(),
                file.endedAt(),
                since == null ? null : now.toEpochMilli() - since.toEpochMilli(),
                file.attendedMillis(now),
                file.elapsedMillis(now));
    }
}

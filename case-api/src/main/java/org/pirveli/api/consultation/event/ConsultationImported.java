package org.pirveli.api.consultation.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.UnitId;

/**
 * A contact of older records was taken in, with its original times.
 *
 * @param callId the sender's own name for it
 * @param receivedAt when it came in, and was answered
 * @param endedAt {@code null} if it was never answered
 */
@Revision("1")
public record ConsultationImported(
        ConsultationId consultationId,
        SubjectId subjectId,
        Channel channel,
        @Nullable String language,
        UnitId unit,
        String callId,
        Instant receivedAt,
        @Nullable Instant endedAt)
        implements ConsultationEvent {

    @Override
    public Instant at() {
        return receivedAt;
    }
}

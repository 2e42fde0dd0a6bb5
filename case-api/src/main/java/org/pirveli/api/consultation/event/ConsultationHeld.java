package org.pirveli.api.consultation.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;

/**
 * The citizen waits, while the operator attends to something else.
 *
 * @param inFavourOf the consultation that was taken instead; {@code null} if none was
 */
@Revision("1")
public record ConsultationHeld(
        ConsultationId consultationId,
        OperatorId operatorId,
        @Nullable ConsultationId inFavourOf,
        Instant at)
        implements ConsultationEvent {}

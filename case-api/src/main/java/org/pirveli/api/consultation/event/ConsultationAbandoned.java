package org.pirveli.api.consultation.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.Abandonment;

/**
 * It ended without being completed.
 *
 * @param operatorId who attended to it; {@code null} if it waited
 * @param at when it ended, which for a lost one is the last sign of its operator
 */
@Revision("1")
public record ConsultationAbandoned(
        ConsultationId consultationId,
        @Nullable OperatorId operatorId,
        Abandonment reason,
        Instant at)
        implements ConsultationEvent {}

package org.pirveli.api.consultation.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;

/** It came to its end. */
@Revision("1")
public record ConsultationCompleted(
        ConsultationId consultationId, OperatorId operatorId, Instant at)
        implements ConsultationEvent {}

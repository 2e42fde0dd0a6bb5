package org.pirveli.api.consultation.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;

/** An operator took it, for the first time or after a transfer. */
@Revision("1")
public record ConsultationAnswered(ConsultationId consultationId, OperatorId operatorId, Instant at)
        implements ConsultationEvent {}

package org.pirveli.api.consultation.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;

/** The operator went on with it. */
@Revision("1")
public record ConsultationResumed(ConsultationId consultationId, OperatorId operatorId, Instant at)
        implements ConsultationEvent {}

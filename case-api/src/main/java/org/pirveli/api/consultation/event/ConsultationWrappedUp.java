package org.pirveli.api.consultation.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;

/** The citizen was gone; the operator began to write things down. */
@Revision("1")
public record ConsultationWrappedUp(
        ConsultationId consultationId, OperatorId operatorId, Instant at)
        implements ConsultationEvent {}

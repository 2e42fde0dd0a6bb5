package org.pirveli.api.consultation.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.StepCode;

/**
 * A step of the protocol was done.
 *
 * @param danger whether somebody was in danger, which excuses from the rest of the protocol
 */
@Revision("1")
public record ProtocolStepRecorded(
        ConsultationId consultationId,
        OperatorId operatorId,
        StepCode step,
        boolean danger,
        Instant at)
        implements ConsultationEvent {}

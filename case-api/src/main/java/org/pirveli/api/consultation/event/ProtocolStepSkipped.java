package org.pirveli.api.consultation.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.event.AboutSubject;
import org.pirveli.api.consultation.StepCode;
import org.pirveli.api.value.Personal;

/** A step of the protocol was left out for a reason. */
@Revision("1")
public record ProtocolStepSkipped(
        ConsultationId consultationId,
        SubjectId subjectId,
        OperatorId operatorId,
        StepCode step,
        @Personal String reason,
        Instant at)
        implements ConsultationEvent, AboutSubject {}

package org.pirveli.api.consultation.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;

/**
 * It turned out to be about a case.
 *
 * @param registered whether the case was registered in it
 */
@Revision("1")
public record ConsultationJoinedCase(
        ConsultationId consultationId,
        CaseId caseId,
        OperatorId operatorId,
        boolean registered,
        Instant at)
        implements ConsultationEvent {}

package org.pirveli.api.casework.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.sla.EscalationKey;
import org.pirveli.api.value.Personal;

/**
 * A supervisor took note of one or more escalations.
 *
 * @param escalations those that nobody had acknowledged before
 */
@Revision("1")
public record EscalationAcknowledged(
        CaseId caseId, SubjectId subjectId, List<EscalationKey> escalations, @Personal String note)
        implements CaseEvent, AboutSubject {}

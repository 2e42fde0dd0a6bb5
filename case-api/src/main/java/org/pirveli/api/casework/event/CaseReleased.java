package org.pirveli.api.casework.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.Personal;

/**
 * The assignee gave the case back to the queue.
 *
 * @param operatorId who held it
 */
@Revision("1")
public record CaseReleased(
        CaseId caseId, SubjectId subjectId, OperatorId operatorId, @Personal String reason)
        implements CaseEvent, AboutSubject {}

package org.pirveli.api.casework.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.Personal;
import org.pirveli.api.value.UnitId;

/** The other unit did not take the case over. */
@Revision("1")
public record TransferRejected(
        CaseId caseId, SubjectId subjectId, UnitId to, @Personal String reason)
        implements CaseEvent, AboutSubject {}

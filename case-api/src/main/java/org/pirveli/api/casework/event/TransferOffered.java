package org.pirveli.api.casework.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.Personal;
import org.pirveli.api.value.UnitId;

/** Another unit was asked to take the case over. Work goes on meanwhile. */
@Revision("1")
public record TransferOffered(
        CaseId caseId, SubjectId subjectId, UnitId from, UnitId to, @Personal String reason)
        implements CaseEvent, AboutSubject {}

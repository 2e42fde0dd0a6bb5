package org.pirveli.api.casework.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.Personal;

/** Someone wrote something down for colleagues. */
@Revision("1")
public record NoteAdded(CaseId caseId, SubjectId subjectId, @Personal String text)
        implements CaseEvent, AboutSubject {}

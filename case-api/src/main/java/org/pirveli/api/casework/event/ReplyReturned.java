package org.pirveli.api.casework.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.Personal;

/** The reply that was submitted does not go out. */
@Revision("1")
public record ReplyReturned(CaseId caseId, SubjectId subjectId, @Personal String reason)
        implements CaseEvent, AboutSubject {}

package org.pirveli.api.casework.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.SubjectId;

/** A reply waits for somebody else's approval. Nothing went out, and the clock runs on. */
@Revision("1")
public record ReplySubmitted(CaseId caseId, SubjectId subjectId, Reply reply)
        implements CaseEvent, AboutSubject {}

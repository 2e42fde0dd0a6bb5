package org.pirveli.api.subject.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.event.AboutSubject;
import org.pirveli.api.value.Personal;

/** What was proposed is not done. */
@Revision("1")
public record ErasureRefused(SubjectId subjectId, @Personal String reason)
        implements SubjectEvent, AboutSubject {}

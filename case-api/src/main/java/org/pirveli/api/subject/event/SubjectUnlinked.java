package org.pirveli.api.subject.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.SubjectId;

/** Another id is somebody else's after all; the other one has such an event, too. */
@Revision("1")
public record SubjectUnlinked(SubjectId subjectId, SubjectId otherSubjectId)
        implements SubjectEvent {}

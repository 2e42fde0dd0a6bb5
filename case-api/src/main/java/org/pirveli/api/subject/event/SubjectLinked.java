package org.pirveli.api.subject.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.SubjectId;

/** Another id turned out to be the same person's; the other one has such an event, too. */
@Revision("1")
public record SubjectLinked(SubjectId subjectId, SubjectId otherSubjectId)
        implements SubjectEvent {}

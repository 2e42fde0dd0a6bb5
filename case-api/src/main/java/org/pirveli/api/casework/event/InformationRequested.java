package org.pirveli.api.casework.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.Personal;

/** The applicant was asked for something. */
@Revision("1")
public record InformationRequested(
        CaseId caseId, SubjectId subjectId, @Personal String text, @Nullable Channel channel)
        implements CaseEvent, AboutSubject {}

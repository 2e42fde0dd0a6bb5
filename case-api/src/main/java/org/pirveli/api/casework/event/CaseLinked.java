package org.pirveli.api.casework.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.Personal;

/** Another case was noted as related. */
@Revision("1")
public record CaseLinked(
        CaseId caseId, SubjectId subjectId, CaseId relatedCase, @Personal @Nullable String reason)
        implements CaseEvent, AboutSubject {}

package org.pirveli.api.casework.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Personal;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;

/**
 * The case went to a competent outside body, with the applicant's consent.
 *
 * @param body the outside body
 */
@Revision("1")
public record CaseReferred(
        CaseId caseId,
        SubjectId subjectId,
        @Personal String body,
        @Personal @Nullable String reason)
        implements CaseEvent, AboutSubject {}

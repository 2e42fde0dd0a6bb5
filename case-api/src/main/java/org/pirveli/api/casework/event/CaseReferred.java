package org.pirveli.api.casework.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.Personal;

/**
 * The case went to a competent outside body, with the applicant's consent.
 *
 * @param body the outside body
 * @param closedAt when it ended here
 */
@Revision("1")
public record CaseReferred(
        CaseId caseId,
        SubjectId subjectId,
        @Personal String body,
        @Personal @Nullable String reason,
        Instant closedAt)
        implements CaseEvent, AboutSubject {}

package org.pirveli.api.casework.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Applicant;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.Personal;

/** What is known of the applicant was put right; old and new are kept. */
@Revision("1")
public record ApplicantDataCorrected(
        CaseId caseId,
        SubjectId subjectId,
        @Personal Applicant before,
        @Personal Applicant after,
        @Personal @Nullable String reason)
        implements CaseEvent, AboutSubject {}

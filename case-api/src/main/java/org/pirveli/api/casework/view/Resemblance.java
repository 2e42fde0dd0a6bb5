package org.pirveli.api.casework.view;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;

/**
 * What cases are compared with.
 *
 * @param caseId the case itself, which is left out; {@code null} if it is not registered yet
 * @param subjectId of the applicant, if that is known
 * @param subject what it is about; {@code null} compares persons only
 */
public record Resemblance(
        @Nullable CaseId caseId,
        @Nullable SubjectId subjectId,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String subject) {

    /** What is known of a case. */
    public static Resemblance of(CaseFile file) {
        return new Resemblance(
                file.caseId(),
                file.applicant().subjectId(),
                file.applicant().phone(),
                file.applicant().email(),
                file.subject());
    }
}

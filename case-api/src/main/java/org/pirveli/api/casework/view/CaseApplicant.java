package org.pirveli.api.casework.view;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Applicant;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.Personal;

/**
 * The applicant of a case, with the id under which the person's cases are seen together.
 *
 * @param erased whether the person's texts are gone; told when the case is read, and never kept
 */
public record CaseApplicant(
        SubjectId subjectId,
        @Personal @Nullable String name,
        @Personal @Nullable String phone,
        @Personal @Nullable String email,
        @Personal @Nullable String postalAddress,
        @Nullable String language,
        @Nullable Boolean smsConsent,
        @Nullable Boolean detained,
        boolean erased) {

    public static CaseApplicant of(SubjectId subjectId, Applicant applicant) {
        return new CaseApplicant(
                subjectId,
                applicant.name(),
                applicant.phone(),
                applicant.email(),
                applicant.postalAddress(),
                applicant.language(),
                applicant.smsConsent(),
                applicant.detained(),
                false);
    }

    /** The same, of whom nothing can be read any more. */
    public CaseApplicant asErased() {
        return new CaseApplicant(
                subjectId, name, phone, email, postalAddress, language, smsConsent, detained, true);
    }
}

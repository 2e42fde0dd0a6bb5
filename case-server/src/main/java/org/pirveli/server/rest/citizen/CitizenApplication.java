package org.pirveli.server.rest.citizen;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseCommand.ApplicantDetails;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Representative;

/**
 * What somebody without an account asks the office for. It is received as it arrives, by the web;
 * to whom it goes and how urgent it is, the office says.
 *
 * @param applicant left out by whoever wants to stay unnamed
 * @param respondent the body complained against
 */
public record CitizenApplication(
        CaseKind kind,
        String subject,
        @Nullable String description,
        @Nullable Person applicant,
        @Nullable String respondent,
        @Nullable Representative representative) {

    /**
     * Whoever applies.
     *
     * @param language in which the answer is wished, BCP 47
     */
    public record Person(
            @Nullable String name,
            @Nullable String phone,
            @Nullable String email,
            @Nullable String postalAddress,
            @Nullable String language,
            @Nullable Boolean smsConsent,
            @Nullable Boolean detained) {

        /** With an id of its own: nobody can name the person of another case. */
        ApplicantDetails details() {
            return new ApplicantDetails(
                    null, name, phone, email, postalAddress, language, smsConsent, detained);
        }
    }

    RegisterApplication registration(CaseId caseId) {
        return new RegisterApplication(
                caseId,
                kind,
                Channel.WEB,
                subject,
                null,
                description,
                applicant == null ? null : applicant.details(),
                respondent,
                representative,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

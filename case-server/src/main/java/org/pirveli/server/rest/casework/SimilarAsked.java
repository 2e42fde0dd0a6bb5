package org.pirveli.server.rest.casework;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.view.Resemblance;

/**
 * What is known of a matter before it is registered; something of it at least.
 *
 * @param subjectId of the applicant, if the office knows the person
 * @param phone however it is written
 * @param subject what it is about, in one line
 */
public record SimilarAsked(
        @Nullable SubjectId subjectId,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String subject) {

    boolean isEmpty() {
        return subjectId == null && phone == null && email == null && subject == null;
    }

    Resemblance resemblance() {
        return new Resemblance(null, subjectId, phone, email, subject);
    }
}

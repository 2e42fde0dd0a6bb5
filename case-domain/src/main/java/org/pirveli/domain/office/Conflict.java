package org.pirveli.domain.office;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.Personal;

/**
 * What someone must not touch.
 *
 * @param number from 1, among those of the operator
 * @param caseId this case; {@code null} if it is not about one case
 * @param subjectId the cases of this person
 * @param respondent the complaints against this body
 * @param reason in words
 */
public record Conflict(
        int number,
        @Nullable CaseId caseId,
        @Nullable SubjectId subjectId,
        @Personal @Nullable String respondent,
        @Personal String reason) {

    /**
     * Whether a case is one of those.
     *
     * @param against the body complained against in that case
     */
    public boolean concerns(CaseId other, SubjectId person, @Nullable String against) {
        return other.equals(caseId)
                || person.equals(subjectId)
                || (respondent != null
                        && against != null
                        && respondent.strip().equalsIgnoreCase(against.strip()));
    }
}

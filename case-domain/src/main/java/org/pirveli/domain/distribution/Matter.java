package org.pirveli.domain.distribution;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.value.UnitId;

/**
 * What a case asks of whoever takes it.
 *
 * @param topic {@code null} as long as it is not sorted
 * @param training that the topic needs; {@code null} if none
 * @param language of the applicant; {@code null} if not known
 * @param respondent the body complained against
 * @param weight how much of a capacity it takes
 */
public record Matter(
        CaseId caseId,
        SubjectId subjectId,
        UnitId unit,
        @Nullable TopicCode topic,
        @Nullable String training,
        @Nullable String language,
        @Nullable String respondent,
        int weight) {}

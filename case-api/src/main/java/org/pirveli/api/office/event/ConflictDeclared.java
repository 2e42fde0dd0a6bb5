package org.pirveli.api.office.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.Personal;

/**
 * Someone must not touch a case, a person's cases, or the complaints against a body.
 *
 * @param number from 1, among those of the operator
 */
@Revision("1")
public record ConflictDeclared(
        OperatorId operatorId,
        int number,
        @Nullable CaseId caseId,
        @Nullable SubjectId subjectId,
        @Personal @Nullable String respondent,
        @Personal String reason)
        implements OperatorEvent {}

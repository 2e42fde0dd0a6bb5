package org.pirveli.api.casework.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.distribution.HowAssigned;
import org.pirveli.api.value.Personal;

/**
 * Someone took the case in hand, or was given it.
 *
 * @param assignedBy the user, or the part of the engine, that decided it
 * @param how it was decided; {@code null} in what was recorded before that was kept
 */
@Revision("1")
public record CaseAssigned(
        CaseId caseId,
        SubjectId subjectId,
        OperatorId operatorId,
        String assignedBy,
        @Personal @Nullable String reason,
        @Nullable HowAssigned how)
        implements CaseEvent, AboutSubject {}

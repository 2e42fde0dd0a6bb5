package org.pirveli.api.casework.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.Personal;

/**
 * The case ended.
 *
 * @param closedAt when; for imported history, when the answer was given
 */
@Revision("1")
public record CaseClosed(
        CaseId caseId,
        SubjectId subjectId,
        Outcome outcome,
        @Personal @Nullable String reason,
        Instant closedAt)
        implements CaseEvent, AboutSubject {

    @Override
    public Instant occurredAt(Instant recordedAt) {
        return closedAt;
    }
}

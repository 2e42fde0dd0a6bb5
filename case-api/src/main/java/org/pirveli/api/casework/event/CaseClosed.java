package org.pirveli.api.casework.event;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.value.Personal;

/**
 * The case ended.
 *
 * @param clocks that of the resolution, if there is one, met or met late
 * @param closedAt when; for imported history, when the answer was given
 */
@Revision("1")
public record CaseClosed(
        CaseId caseId,
        SubjectId subjectId,
        Outcome outcome,
        @Personal @Nullable String reason,
        List<ClockStopped> clocks,
        Instant closedAt)
        implements CaseEvent, AboutSubject {

    @Override
    public List<ClockStopped> clocksStopped() {
        return clocks;
    }

    @Override
    public Instant occurredAt(Instant recordedAt) {
        return closedAt;
    }
}

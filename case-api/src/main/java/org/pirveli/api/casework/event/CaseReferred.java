package org.pirveli.api.casework.event;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.value.Personal;

/**
 * The case went to a competent outside body, with the applicant's consent.
 *
 * @param body the outside body
 * @param clocks that of the resolution, if there is one, met or met late
 * @param closedAt when it ended here
 */
@Revision("1")
public record CaseReferred(
        CaseId caseId,
        SubjectId subjectId,
        @Personal String body,
        @Personal @Nullable String reason,
        List<ClockStopped> clocks,
        Instant closedAt)
        implements CaseEvent, AboutSubject {

    @Override
    public List<ClockStopped> clocksStopped() {
        return clocks;
    }
}

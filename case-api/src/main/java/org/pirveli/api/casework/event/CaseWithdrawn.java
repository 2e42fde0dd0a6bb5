package org.pirveli.api.casework.event;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.value.Personal;

/**
 * The applicant took the matter back.
 *
 * @param evidence the applicant's statement
 * @param clocks those that ran, now cancelled
 * @param closedAt when it ended
 */
@Revision("1")
public record CaseWithdrawn(
        CaseId caseId,
        SubjectId subjectId,
        @Personal String evidence,
        List<ClockStopped> clocks,
        Instant closedAt)
        implements CaseEvent, AboutSubject {

    @Override
    public List<ClockStopped> clocksStopped() {
        return clocks;
    }
}

package org.pirveli.api.casework.event;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.sla.ClockStopped;

/**
 * The applicant got the reply owed since the reopening.
 *
 * @param occurredAt when the applicant was answered, which may lie before the recording
 */
@Revision("1")
public record FollowUpResponseIssued(
        CaseId caseId, SubjectId subjectId, ClockStopped clock, Reply reply, Instant occurredAt)
        implements CaseEvent, AboutSubject {

    @Override
    public List<ClockStopped> clocksStopped() {
        return List.of(clock);
    }

    @Override
    public Instant occurredAt(Instant recordedAt) {
        return occurredAt;
    }
}

package org.pirveli.api.casework.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.value.Personal;

/**
 * A closed case was taken up again.
 *
 * @param assignee who held it before, if anyone
 * @param clock a follow-up clock; or the next attempt of the first-response clock, if nothing was
 *     answered yet
 * @param resolution a new clock to the end of the case; {@code null} if the policy does not promise
 *     that
 */
@Revision("1")
public record CaseReopened(
        CaseId caseId,
        SubjectId subjectId,
        @Personal String reason,
        CaseStatus status,
        @Nullable OperatorId assignee,
        ClockStarted clock,
        @Nullable ClockStarted resolution)
        implements CaseEvent, AboutSubject {

    @Override
    public List<ClockStarted> clocksStarted() {
        return ClockStarted.each(clock, resolution);
    }
}

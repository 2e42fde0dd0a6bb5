package org.pirveli.api.casework.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.value.Personal;

/**
 * The first response turned out to be none: it could not be delivered, or a supervisor set it
 * aside.
 *
 * @param status where the case stands now: ASSIGNED, or RECEIVED without assignee
 * @param clock the next attempt, towards the old due instant, also where the first one was never
 *     measured
 * @param resolution the next attempt of the clock to the end of the case, if the case had come to
 *     it
 */
@Revision("1")
public record FirstResponseVoided(
        CaseId caseId,
        SubjectId subjectId,
        @Personal String reason,
        CaseStatus status,
        ClockStarted clock,
        @Nullable ClockStarted resolution)
        implements CaseEvent, AboutSubject {

    @Override
    public List<ClockStarted> clocksStarted() {
        return ClockStarted.each(clock, resolution);
    }
}

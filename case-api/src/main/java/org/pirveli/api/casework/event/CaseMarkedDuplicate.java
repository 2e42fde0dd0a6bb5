package org.pirveli.api.casework.event;

import java.time.Instant;
import java.util.List;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.sla.Schedule;

/**
 * The case repeats another one, which goes on for both.
 *
 * @param firstResponse what the case had been promised, if it still waited: the survivor inherits
 *     an earlier due
 * @param clocks those that ran, now cancelled
 * @param closedAt when it ended
 */
@Revision("1")
public record CaseMarkedDuplicate(
        CaseId caseId,
        CaseId duplicateOf,
        @Nullable Schedule firstResponse,
        List<ClockStopped> clocks,
        Instant closedAt)
        implements CaseEvent {

    @Override
    public List<ClockStopped> clocksStopped() {
        return clocks;
    }
}

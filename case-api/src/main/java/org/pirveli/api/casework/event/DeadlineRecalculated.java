package org.pirveli.api.casework.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.Schedule;

/**
 * The calendar changed, and with it the instant by which an open clock must be answered.
 *
 * @param decree the act that declared or revoked the day
 */
@Revision("1")
public record DeadlineRecalculated(
        CaseId caseId,
        ClockId clockId,
        ClockName clock,
        int attempt,
        Instant oldDueAt,
        Schedule schedule,
        String reason,
        @Nullable String decree)
        implements CaseEvent {}

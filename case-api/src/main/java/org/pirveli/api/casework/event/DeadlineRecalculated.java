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
 * @param schedule as the calendar makes it in this version
 * @param decree the act behind the change; {@code null} if there is none
 * @param changedBy who changed the calendar
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
        @Nullable String decree,
        String changedBy)
        implements CaseEvent {}

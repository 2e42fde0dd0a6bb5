package org.pirveli.api.casework.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.Schedule;

/**
 * The calendar changed, and with it the instants of an open clock: the one by which it must be
 * answered, or only those of its reminders and levels.
 *
 * @param oldDueAt the same as the new one if only reminders or levels moved
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

package org.pirveli.api.casework.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.Schedule;

/**
 * A paused clock runs again.
 *
 * @param daysLeft working days that it had when it was paused
 * @param schedule counted from now on, with what is left
 */
@Revision("1")
public record ClockResumed(
        CaseId caseId,
        ClockId clockId,
        ClockName clock,
        int attempt,
        int daysLeft,
        Instant resumedAt,
        Schedule schedule)
        implements CaseEvent {}

package org.pirveli.api.casework.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;

/**
 * A resolution clock stands still while the applicant owes something.
 *
 * @param daysLeft working days that were not spent yet; 0 if nothing but the rest of a day was left
 */
@Revision("1")
public record ClockPaused(
        CaseId caseId,
        ClockId clockId,
        ClockName clock,
        int attempt,
        int daysLeft,
        Instant pausedAt)
        implements CaseEvent {}

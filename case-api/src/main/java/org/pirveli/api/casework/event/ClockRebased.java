package org.pirveli.api.casework.event;

import java.time.Instant;
import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.Schedule;
import org.pirveli.api.sla.VersionRef;

/**
 * An open clock was moved to a later version of its policy, counted from its original start; what
 * was spent before a pause stays spent.
 *
 * @param oldPolicy the version that it had kept
 * @param daysLeft working days that it has from its resumption on; {@code null} if it never stood
 *     still
 * @param orderedBy who wanted it
 */
@Revision("1")
public record ClockRebased(
        CaseId caseId,
        ClockId clockId,
        ClockName clock,
        int attempt,
        VersionRef oldPolicy,
        Instant oldDueAt,
        @Nullable Integer daysLeft,
        Schedule schedule,
        String reason,
        String orderedBy)
        implements CaseEvent {}

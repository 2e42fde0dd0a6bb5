package org.pirveli.api.casework.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.value.UnitId;

/**
 * A clock that a version of a calendar or policy changed.
 *
 * @param unit where the case is by now
 * @param assignee who holds the case by now
 * @param oldDueAt until when it ran before
 * @param newDueAt until when it ran then; the same if only levels or reminders moved
 */
public record MovedClock(
        CaseId caseId,
        CaseNumber caseNumber,
        UnitId unit,
        @Nullable OperatorId assignee,
        ClockId clockId,
        ClockName clock,
        int attempt,
        Instant oldDueAt,
        Instant newDueAt) {}

package org.pirveli.api.casework.view;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.Condition;
import org.pirveli.api.value.UnitId;

/**
 * A clock on the SLA board.
 *
 * @param dueAt {@code null} while it is paused
 * @param daysLeft working days that it has left; {@code null} unless it is paused
 * @param remainingWorkingTime from now to the due instant; zero when past, {@code null} unless
 *     running
 */
public record BoardClock(
        CaseId caseId,
        CaseNumber caseNumber,
        UnitId unit,
        @Nullable OperatorId assignee,
        @Nullable Urgency urgency,
        ClockId clockId,
        ClockName name,
        int attempt,
        ClockState state,
        @Nullable Condition condition,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Integer daysLeft,
        @Nullable Instant stoppedAt,
        @Nullable Duration remainingWorkingTime) {}

package org.pirveli.api.casework.view;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.Position;
import org.pirveli.api.value.Personal;
import org.pirveli.api.value.UnitId;

/**
 * An escalation in a list, with what is computed when it is read. Durations are in whole seconds.
 *
 * @param openFor from when it rose to now, day and night; {@code null} once resolved
 * @param lateWorkingTime from the due instant to now, in working time of the clock's calendar;
 *     {@code null} once resolved
 * @param timeToAcknowledge from when it rose to the note, day and night; {@code null} without one
 * @param workingTimeToAcknowledge how much of that was working time of the clock's calendar
 */
public record BoardEscalation(
        CaseId caseId,
        CaseNumber caseNumber,
        UnitId unit,
        ClockId clockId,
        ClockName clock,
        int attempt,
        int level,
        Position to,
        Escalation.State state,
        Escalation.@Nullable Resolution resolution,
        Instant dueAt,
        Instant raisedAt,
        Instant detectedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant acknowledgedAt,
        @Personal @Nullable String note,
        @Nullable Duration openFor,
        @Nullable Duration lateWorkingTime,
        @Nullable Duration timeToAcknowledge,
        @Nullable Duration workingTimeToAcknowledge) {}

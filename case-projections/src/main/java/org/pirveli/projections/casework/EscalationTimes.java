package org.pirveli.projections.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.BoardEscalation;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;

/** How long escalations stand, and wait for someone to take note. */
record EscalationTimes(CalendarLookup calendars, Instant now) {

    BoardEscalation shown(Escalation escalation, CaseFile file) {
        var acknowledgedAt = escalation.acknowledgedAt();
        return new BoardEscalation(
                escalation.caseId(),
                escalation.caseNumber(),
                escalation.unit(),
                escalation.clockId(),
                escalation.clock(),
                escalation.attempt(),
                escalation.level(),
                escalation.to(),
                escalation.state(),
                escalation.resolution(),
                escalation.dueAt(),
                escalation.raisedAt(),
                escalation.detectedAt(),
                escalation.acknowledgedBy(),
                acknowledgedAt,
                escalation.note(),
                escalation.state() == Escalation.State.OPEN
                        ? between(escalation.raisedAt(), now)
                        : null,
                escalation.state() == Escalation.State.OPEN
                        ? worked(escalation, file, escalation.dueAt(), now)
                        : null,
                acknowledgedAt == null ? null : between(escalation.raisedAt(), acknowledgedAt),
                acknowledgedAt == null
                        ? null
                        : worked(escalation, file, escalation.raisedAt(), acknowledgedAt));
    }

    /** Day and night. */
    static Duration between(Instant from, Instant to) {
        return from.isBefore(to)
                ? Duration.between(from, to).truncatedTo(ChronoUnit.SECONDS)
                : Duration.ZERO;
    }

    Duration worked(VersionRef calendar, UnitId unit, Instant from, Instant to) {
        return from.isBefore(to)
                ? calendars.workingTime(calendar, unit, from, to).truncatedTo(ChronoUnit.SECONDS)
                : Duration.ZERO;
    }

    private @Nullable Duration worked(
            Escalation escalation, CaseFile file, Instant from, Instant to) {
        return file.clocks().stream()
                .filter(clock -> clock.clockId().equals(escalation.clockId()))
                .findFirst()
                .map(clock -> worked(clock.calendar(), clock.unit(), from, to))
                .orElse(null);
    }
}

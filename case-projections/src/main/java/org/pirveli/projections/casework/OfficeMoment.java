package org.pirveli.projections.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.CaseSummary;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.Condition;

/**
 * A moment of reading, and what the views say then that they do not keep.
 *
 * @param midnight the end of the present date in the office's zone; what is due then is due today
 */
record OfficeMoment(Instant now, Instant midnight) {

    /** When nothing is due, it is due by then: after every due instant. */
    static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    static Instant orNever(@Nullable Instant dueAt) {
        return dueAt == null ? NEVER : dueAt;
    }

    static @Nullable Instant unlessNever(@Nullable Instant dueAt) {
        return NEVER.equals(dueAt) ? null : dueAt;
    }

    static OfficeMoment of(Instant now, ZoneId office) {
        var midnight = now.atZone(office).toLocalDate().plusDays(1).atStartOfDay(office);
        return new OfficeMoment(now, midnight.toInstant());
    }

    /** How a running clock stands. */
    Condition condition(Instant dueAt, Instant atRiskAt) {
        if (now.isAfter(dueAt)) {
            return Condition.BREACHED;
        }
        if (!dueAt.isAfter(midnight)) {
            return Condition.DUE_TODAY;
        }
        return now.isBefore(atRiskAt) ? Condition.ON_TRACK : Condition.AT_RISK;
    }

    /** The file with the conditions of its clocks. */
    CaseFile read(CaseFile file) {
        if (firstDue(file.clocks()) == null) {
            return file;
        }
        return CaseFileDraft.showing(file, file.clocks().stream().map(this::read).toList());
    }

    private Clock read(Clock clock) {
        return clock.state() == ClockState.RUNNING
                ? ClockFold.standing(clock, condition(clock))
                : clock;
    }

    private Condition condition(Clock running) {
        return condition(orNever(running.dueAt()), orNever(running.atRiskAt()));
    }

    /** The case as a line of a list. */
    CaseSummary summary(CaseFile file) {
        var due = firstDue(file.clocks());
        return new CaseSummary(
                file.caseId(),
                file.caseNumber(),
                file.version(),
                file.kind(),
                file.channel(),
                file.status(),
                file.outcome(),
                file.subject(),
                file.topic(),
                file.urgency(),
                file.unit(),
                file.assignee(),
                file.applicant().subjectId(),
                file.restricted(),
                file.receivedAt(),
                file.registeredAt(),
                due == null ? null : due.dueAt(),
                due == null ? null : condition(due),
                null,
                null);
    }

    /**
     * The case as a line of a list that says how much working time is left, or went by since it was
     * due.
     */
    CaseSummary summary(CaseFile file, CalendarLookup calendars) {
        var due = firstDue(file.clocks());
        var dueAt = due == null ? null : due.dueAt();
        if (due == null || dueAt == null) {
            return summary(file);
        }
        return now.isBefore(dueAt)
                ? summary(file).withWorkingTime(worked(due, now, dueAt, calendars), null)
                : summary(file).withWorkingTime(Duration.ZERO, worked(due, dueAt, now, calendars));
    }

    /** In whole seconds: durations as JSON Schema knows them have no smaller ones. */
    private static Duration worked(
            Clock clock, Instant from, Instant to, CalendarLookup calendars) {
        return calendars
                .workingTime(clock.calendar(), clock.unit(), from, to)
                .truncatedTo(ChronoUnit.SECONDS);
    }

    /** Of the clocks that run, the one that is due first. */
    static @Nullable Clock firstDue(List<Clock> clocks) {
        Clock first = null;
        for (var clock : clocks) {
            if (clock.state() == ClockState.RUNNING
                    && (first == null || orNever(clock.dueAt()).isBefore(orNever(first.dueAt())))) {
                first = clock;
            }
        }
        return first;
    }
}

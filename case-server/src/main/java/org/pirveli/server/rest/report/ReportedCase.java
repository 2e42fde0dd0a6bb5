package org.pirveli.server.rest.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.casework.ClockFacts.ClockFact;
import org.pirveli.projections.report.Result;
import org.pirveli.projections.report.WorkingTime;

/**
 * One case behind a figure.
 *
 * @param state what became of the promise
 * @param backdated whether the answer was recorded more than 15 minutes after it was given, on
 *     evidence
 * @param workingTime from start to answer; {@code null} without an answer
 * @param calendarTime the same by the calendar
 * @param history where its events are
 */
public record ReportedCase(
        CaseId caseId,
        CaseNumber caseNumber,
        ClockId clockId,
        ClockName clock,
        int attempt,
        UnitId unit,
        Channel channel,
        @Nullable TopicCode topic,
        CaseKind kind,
        VersionRef policy,
        Result state,
        Instant startedAt,
        @Nullable Instant dueAt,
        @Nullable Instant stoppedAt,
        boolean backdated,
        @Nullable Duration workingTime,
        @Nullable Duration calendarTime,
        String history) {

    static final List<String> COLUMNS =
            List.of(
                    "caseId",
                    "caseNumber",
                    "clockId",
                    "clock",
                    "attempt",
                    "unit",
                    "channel",
                    "topic",
                    "kind",
                    "policy",
                    "policyVersion",
                    "state",
                    "startedAt",
                    "dueAt",
                    "stoppedAt",
                    "backdated",
                    "workingSeconds",
                    "calendarSeconds",
                    "history");

    static ReportedCase of(ClockFact clock, Instant asOf, WorkingTime workingTime) {
        var answeredAt = clock.answeredAt();
        return new ReportedCase(
                clock.caseId(),
                clock.caseNumber(),
                clock.clockId(),
                clock.clock(),
                clock.attempt(),
                clock.unit(),
                clock.channel(),
                clock.topic(),
                clock.kind(),
                clock.policy(),
                Result.of(clock, asOf),
                clock.startedAt(),
                clock.dueAt(),
                clock.stoppedAt(),
                clock.backdated(),
                answeredAt == null
                        ? null
                        : workingTime.between(
                                clock.calendar(), clock.daysOf(), clock.startedAt(), answeredAt),
                answeredAt == null ? null : Duration.between(clock.startedAt(), answeredAt),
                Links.history(clock.caseId()));
    }

    List<@Nullable Object> line() {
        return Lines.of(
                caseId,
                caseNumber,
                clockId,
                clock,
                attempt,
                unit,
                channel,
                topic,
                kind,
                policy.id(),
                policy.version(),
                state,
                startedAt,
                dueAt,
                stoppedAt,
                backdated,
                workingTime,
                calendarTime,
                history);
    }
}

package org.pirveli.domain.policy;

import static java.util.Objects.requireNonNullElse;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.pirveli.api.policy.LevelTerms;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.EscalationLevel;
import org.pirveli.api.sla.Reminder;
import org.pirveli.api.sla.Schedule;
import org.pirveli.api.sla.TraceDay;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.worktime.Due;
import org.pirveli.worktime.TracedDay;
import org.pirveli.worktime.WorkingCalendar;

/** Turns a promise and a calendar into instants. */
public final class Schedules {

    private static final int AT_RISK = 80;

    private Schedules() {}

    /** When a first response is promised to someone whose matter was received at this instant. */
    public static Schedule of(SlaPolicy policy, WorkingCalendar calendar, Instant receivedAt) {
        return of(policy, calendar, CountedFrom.start(ClockName.FIRST_RESPONSE, receivedAt));
    }

    /**
     * What is promised by a term that counts from there.
     *
     * @throws IllegalArgumentException if the policy does not promise it
     */
    public static Schedule of(SlaPolicy policy, WorkingCalendar calendar, CountedFrom counted) {
        var due = due(policy, calendar, counted);
        return towards(
                due.dueAt(),
                due.legalLimitAt(),
                due.trace().stream().map(Schedules::traced).toList(),
                policy,
                calendar,
                counted.instant());
    }

    private static Due due(SlaPolicy policy, WorkingCalendar calendar, CountedFrom counted) {
        var term =
                policy.term(counted.clock())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        policy.ref() + " does not promise " + counted.clock()));
        var resumed = counted.resumed();
        return resumed == null
                ? calendar.due(term, counted.startedAt())
                : calendar.due(term, counted.startedAt(), resumed.at(), resumed.daysLeft());
    }

    /**
     * The schedule of a clock that takes over an earlier promise: due and trace are the other's,
     * reminders and levels its own. What is due before the clock began leaves nothing to remind of.
     */
    public static Schedule inheriting(
            Schedule promised, SlaPolicy policy, WorkingCalendar calendar, Instant startedAt) {
        return towards(
                promised.dueAt(),
                promised.legalLimitAt(),
                promised.trace(),
                policy,
                calendar,
                startedAt);
    }

    private static Schedule towards(
            Instant dueAt,
            Instant legalLimitAt,
            List<TraceDay> trace,
            SlaPolicy policy,
            WorkingCalendar calendar,
            Instant startedAt) {
        boolean timeLeft = dueAt.isAfter(startedAt);
        return new Schedule(
                dueAt,
                legalLimitAt,
                timeLeft ? calendar.share(startedAt, dueAt, AT_RISK) : dueAt,
                policy.ref(),
                new VersionRef(calendar.id(), calendar.version()),
                timeLeft ? reminders(policy, calendar, startedAt, dueAt) : List.of(),
                levels(policy, calendar, dueAt),
                trace);
    }

    private static List<Reminder> reminders(
            SlaPolicy policy, WorkingCalendar calendar, Instant startedAt, Instant dueAt) {
        return policy.terms().reminders().stream()
                .map(rule ->
                        new Reminder(
                                rule.share(),
                                calendar.share(startedAt, dueAt, rule.share()),
                                rule.to()))
                .toList();
    }

    /** No level rises before the one below it, however short the days after the due instant are. */
    private static List<EscalationLevel> levels(
            SlaPolicy policy, WorkingCalendar calendar, Instant dueAt) {
        var levels = new ArrayList<EscalationLevel>();
        var before = dueAt;
        for (var rule : policy.terms().levels()) {
            var at = risesAt(rule, dueAt, calendar);
            before = at.isBefore(before) ? before : at;
            levels.add(new EscalationLevel(rule.level(), before, rule.to()));
        }
        return List.copyOf(levels);
    }

    /**
     * When a level rises: a while after the due instant. One at midnight belongs to the day that it
     * ends, not to the one that begins.
     */
    private static Instant risesAt(LevelTerms rule, Instant dueAt, WorkingCalendar calendar) {
        var days = rule.afterWorkingDays();
        return days == null
                ? calendar.plusWorkingTime(
                        dueAt, requireNonNullElse(rule.afterWorkingTime(), Duration.ZERO))
                : calendar.plusWorkingDays(dueAt.minus(1, ChronoUnit.NANOS), days)
                        .plus(1, ChronoUnit.NANOS);
    }

    private static TraceDay traced(TracedDay day) {
        var reason = day.reason();
        return reason == null
                ? new TraceDay(day.date(), day.working(), null, null)
                : new TraceDay(day.date(), day.working(), reason.en(), reason.ka());
    }
}

package org.pirveli.domain.casework;

import static org.pirveli.api.RefusalCode.NO_ESCALATION;

import java.util.List;
import java.util.Optional;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand.AcknowledgeEscalation;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.RecalculateDeadline;
import org.pirveli.api.casework.CaseCommand.RemindAssignee;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.DeadlineRecalculated;
import org.pirveli.api.casework.event.EscalationAcknowledged;
import org.pirveli.api.casework.event.ReminderRaised;
import org.pirveli.api.sla.Schedule;
import org.pirveli.domain.casework.CaseState.Registered;
import org.pirveli.domain.policy.Schedules;

/**
 * What the passing of time does to a case. Whoever watches the time may come late, twice or after
 * everything is over: what is not due, or was done, is nothing to do.
 */
final class TimePassing {

    private TimePassing() {}

    static List<CaseEvent> remind(
            RemindAssignee command, CaseState state, Circumstances circumstances) {
        return Standing.registered(state)
                .facts()
                .promises()
                .running(command.clockId(), command.attempt())
                .map(clock -> reminders(command.caseId(), clock, command.share(), circumstances))
                .orElse(List.of());
    }

    private static List<CaseEvent> reminders(
            CaseId caseId, CaseClock clock, int share, Circumstances circumstances) {
        return clock.reminderDue(share, circumstances.now()).stream()
                .<CaseEvent>map(reminder ->
                        new ReminderRaised(
                                caseId,
                                clock.id(),
                                clock.name(),
                                clock.attempt(),
                                share,
                                reminder.to(),
                                reminder.at()))
                .toList();
    }

    static List<CaseEvent> escalate(
            EscalateCase command, CaseState state, Circumstances circumstances) {
        return Standing.registered(state)
                .facts()
                .promises()
                .running(command.clockId(), command.attempt())
                .stream()
                .flatMap(clock -> Levels.risen(command.caseId(), clock, circumstances.now()))
                .filter(escalation -> escalation.level() <= command.level())
                .<CaseEvent>map(escalation -> escalation)
                .toList();
    }

    /**
     * What was missed before the calendar changed stays missed, what was inherited is the promise
     * made to another, and no change of a calendar makes the office late at once: these stay.
     */
    static List<CaseEvent> recalculate(
            RecalculateDeadline command, CaseState state, Circumstances circumstances) {
        return Standing.registered(state)
                .facts()
                .promises()
                .running(command.clockId())
                .filter(clock -> !clock.missed(circumstances.now()) && !clock.inherited())
                .flatMap(clock -> recalculated(command, clock, circumstances))
                .map(List::of)
                .orElse(List.of());
    }

    private static Optional<CaseEvent> recalculated(
            RecalculateDeadline command, CaseClock clock, Circumstances circumstances) {
        var old = clock.schedule();
        var office = circumstances.office();
        var schedule =
                Schedules.of(
                        office.policy(old.policy()),
                        office.calendar(old.calendar().id()),
                        clock.startedAt());
        boolean shortened = schedule.dueAt().isBefore(old.dueAt());
        if (sameInstants(old, schedule)
                || (shortened && !command.mayShorten())
                || circumstances.now().isAfter(schedule.dueAt())) {
            return Optional.empty();
        }
        return Optional.of(
                new DeadlineRecalculated(
                        command.caseId(),
                        clock.id(),
                        clock.name(),
                        clock.attempt(),
                        old.dueAt(),
                        schedule,
                        command.reason(),
                        command.decree()));
    }

    private static boolean sameInstants(Schedule one, Schedule other) {
        return one.dueAt().equals(other.dueAt())
                && one.legalLimitAt().equals(other.legalLimitAt())
                && one.atRiskAt().equals(other.atRiskAt())
                && one.reminders().equals(other.reminders())
                && one.levels().equals(other.levels());
    }

    static Registered mayAcknowledge(CaseState state, Circumstances circumstances) {
        var registered = Standing.registered(state);
        if (registered.facts().promises().unacknowledged().isEmpty()) {
            throw new Refused(NO_ESCALATION);
        }
        return registered;
    }

    static List<CaseEvent> acknowledge(
            AcknowledgeEscalation command, CaseState state, Circumstances circumstances) {
        var facts = mayAcknowledge(state, circumstances).facts();
        var clockId = command.clockId();
        var level = command.level();
        var keys =
                facts.promises().unacknowledged().stream()
                        .filter(key -> clockId == null || clockId.equals(key.clockId()))
                        .filter(key -> level == null || level == key.level())
                        .toList();
        if (keys.isEmpty()) {
            throw new Refused(NO_ESCALATION);
        }
        return List.of(
                new EscalationAcknowledged(
                        facts.caseId(),
                        facts.subjectId(),
                        keys,
                        Wanted.text("/note", command.note())));
    }
}

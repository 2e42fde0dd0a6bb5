package org.pirveli.domain.casework;

import static org.pirveli.api.RefusalCode.NO_ESCALATION;

import java.util.List;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand.AcknowledgeEscalation;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.RemindAssignee;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.EscalationAcknowledged;
import org.pirveli.api.casework.event.ReminderRaised;
import org.pirveli.domain.casework.CaseState.Registered;

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

package org.pirveli.domain.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.RemindAssignee;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.ReminderRaised;
import org.pirveli.worktime.WorkingCalendar;

/**
 * What the passing of time does to a case. Whoever watches the time may come late, twice or after
 * everything is over: what is not due, or was done, is nothing to do.
 */
final class TimePassing {

    private TimePassing() {}

    /**
     * Reminders disturb nobody outside the working hours of the calendar that the clock runs on.
     */
    static List<CaseEvent> remind(
            RemindAssignee command, CaseState state, Circumstances circumstances) {
        return waiting(command, state, circumstances)
                .filter(clock ->
                        OpeningHours.isOpen(calendar(clock, circumstances), circumstances.now()))
                .map(clock -> reminders(command.caseId(), clock, command.share(), circumstances))
                .orElse(List.of());
    }

    /** When the office opens, for a reminder that is due and came while it was closed. */
    static Optional<Instant> remindAgain(
            RemindAssignee command, CaseState state, Circumstances circumstances) {
        return waiting(command, state, circumstances)
                .map(clock -> calendar(clock, circumstances))
                .filter(calendar -> !OpeningHours.isOpen(calendar, circumstances.now()))
                .map(calendar -> OpeningHours.next(calendar, circumstances.now()));
    }

    /** The clock, if it still has to remind of this share. */
    private static Optional<CaseClock> waiting(
            RemindAssignee command, CaseState state, Circumstances circumstances) {
        return Standing.registered(state)
                .facts()
                .promises()
                .running(command.clockId(), command.attempt())
                .filter(clock ->
                        !clock.reminderDue(command.share(), circumstances.now()).isEmpty());
    }

    private static WorkingCalendar calendar(CaseClock clock, Circumstances circumstances) {
        return circumstances.office().calendar(clock.schedule().calendar().id(), clock.unit());
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
}

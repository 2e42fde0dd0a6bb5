package org.pirveli.domain.casework;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.ClockPaused;
import org.pirveli.api.casework.event.ClockResumed;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.Resumption;
import org.pirveli.domain.casework.CaseState.Assigned;
import org.pirveli.domain.casework.CaseState.AwaitingApplicant;
import org.pirveli.domain.casework.CaseState.Closed;
import org.pirveli.domain.casework.CaseState.Received;
import org.pirveli.domain.casework.CaseState.Unregistered;
import org.pirveli.domain.policy.Schedules;

/**
 * The office does not answer for the applicant's time: while the applicant owes something, the
 * clock to the end of the case stands still. Whatever was decided, it is looked at afterwards
 * whether the case awaits the applicant, so no command needs to know of clocks that pause.
 *
 * <p>A clock that was missed never pauses; so nothing can have risen unnoticed when one does.
 */
final class Pausing {

    private Pausing() {}

    /** What a decision makes of the clock, given how the case stands after it. */
    static List<CaseEvent> after(CaseState state, Circumstances circumstances) {
        return switch (state) {
            case Unregistered _, Closed _ -> List.of();
            case AwaitingApplicant(var facts, _) -> paused(facts, circumstances);
            case Received(var facts) -> resumed(facts, circumstances);
            case Assigned(var facts, _) -> resumed(facts, circumstances);
        };
    }

    private static List<CaseEvent> paused(Facts facts, Circumstances circumstances) {
        var now = circumstances.now();
        return resolution(facts)
                .filter(CaseClock::running)
                .filter(clock -> !clock.missed(now))
                .<CaseEvent>map(clock ->
                        new ClockPaused(
                                facts.caseId(),
                                clock.id(),
                                clock.name(),
                                clock.attempt(),
                                daysLeft(clock, circumstances),
                                now))
                .stream()
                .toList();
    }

    private static int daysLeft(CaseClock clock, Circumstances circumstances) {
        var office = circumstances.office();
        var schedule = clock.schedule();
        var policy = office.policy(schedule.policy());
        return office.calendar(schedule.calendar().id(), clock.unit())
                .daysLeft(
                        policy.term(ClockName.RESOLUTION).orElseThrow(),
                        clock.startedAt(),
                        circumstances.now(),
                        schedule.dueAt());
    }

    private static List<CaseEvent> resumed(Facts facts, Circumstances circumstances) {
        return resolution(facts)
                .filter(CaseClock::paused)
                .map(clock -> resumed(facts, clock, circumstances))
                .stream()
                .toList();
    }

    private static CaseEvent resumed(Facts facts, CaseClock clock, Circumstances circumstances) {
        var office = circumstances.office();
        var schedule = clock.schedule();
        var now = circumstances.now();
        int left = requireNonNull(clock.daysLeft());
        return new ClockResumed(
                facts.caseId(),
                clock.id(),
                clock.name(),
                clock.attempt(),
                left,
                now,
                Schedules.of(
                        office.policy(schedule.policy()),
                        office.calendar(schedule.calendar().id(), clock.unit()),
                        clock.counted().resumed(new Resumption(now, left))));
    }

    private static Optional<CaseClock> resolution(Facts facts) {
        return Optional.ofNullable(facts.promises().resolution());
    }
}

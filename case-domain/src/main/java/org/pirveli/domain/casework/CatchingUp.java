package org.pirveli.domain.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pirveli.api.casework.CaseCommand.RebaseClock;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.ClockRebased;
import org.pirveli.api.casework.event.DeadlineRecalculated;
import org.pirveli.api.sla.Schedule;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.casework.CaseState.Registered;
import org.pirveli.domain.casework.CaseState.Unregistered;
import org.pirveli.domain.policy.Schedules;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.worktime.WorkingCalendar;

/**
 * Moving open clocks when the rules change under them. A case catches up with its calendars before
 * anything else is recorded of it, so the outcome does not depend on how soon the engine came by.
 */
public final class CatchingUp {

    private CatchingUp() {}

    /**
     * What the changes of calendars make of the clocks that run, one event per change and clock.
     */
    static List<CaseEvent> with(CaseState state, Office office) {
        return switch (state) {
            case Unregistered _ -> List.of();
            case Registered registered ->
                    registered.facts().promises().running().stream()
                            .flatMap(clock ->
                                    recalculated(registered.facts().caseId(), clock, office)
                                            .stream())
                            .toList();
        };
    }

    private static List<CaseEvent> recalculated(CaseId caseId, CaseClock clock, Office office) {
        var events = new ArrayList<CaseEvent>();
        var current = clock;
        for (var change : clock.changes(office)) {
            var old = current.schedule();
            var moved = moved(current, change, office.policy(old.policy()));
            if (moved.isPresent()) {
                current = current.on(moved.get(), false);
                events.add(
                        new DeadlineRecalculated(
                                caseId,
                                clock.id(),
                                clock.name(),
                                clock.attempt(),
                                old.dueAt(),
                                moved.get(),
                                change.reason(),
                                change.decree(),
                                change.changedBy()));
            }
        }
        return events;
    }

    private static Optional<Schedule> moved(
            CaseClock clock, CalendarChange change, SlaPolicy policy) {
        if (clock.inherited()) {
            return Optional.empty();
        }
        return moved(clock.schedule(), clock.startedAt(), change, policy);
    }

    /**
     * The schedule that a change of the calendar gives to a clock that runs. What was due before
     * the change was recorded stays missed, and no change makes the office late at once; earlier it
     * moves only if that was asked.
     *
     * @return empty if the clock stays as it is
     */
    public static Optional<Schedule> moved(
            Schedule old, Instant startedAt, CalendarChange change, SlaPolicy policy) {
        if (old.dueAt().isBefore(change.recordedAt())) {
            return Optional.empty();
        }
        var schedule = Schedules.of(policy, change.calendar(), startedAt);
        boolean shortened = schedule.dueAt().isBefore(old.dueAt());
        boolean stays =
                sameInstants(old, schedule)
                        || (shortened && !change.mayShorten())
                        || schedule.dueAt().isBefore(change.recordedAt());
        return stays ? Optional.empty() : Optional.of(schedule);
    }

    /** Moves the clocks that keep an earlier version of a policy to this one. */
    static List<CaseEvent> rebase(
            RebaseClock command, CaseState state, Circumstances circumstances) {
        var office = circumstances.office();
        var policy = office.policy(command.policy());
        return Standing.registered(state).facts().promises().running().stream()
                .filter(clock -> !clock.inherited())
                .<CaseEvent>mapMulti((clock, events) -> {
                    var old = clock.schedule();
                    var calendar = office.calendar(old.calendar().id(), clock.unit());
                    rebased(old, clock.startedAt(), calendar, policy, command.orderedAt())
                            .ifPresent(schedule ->
                                    events.accept(
                                            new ClockRebased(
                                                    command.caseId(),
                                                    clock.id(),
                                                    clock.name(),
                                                    clock.attempt(),
                                                    old.policy(),
                                                    old.dueAt(),
                                                    schedule,
                                                    command.reason(),
                                                    command.orderedBy())));
                })
                .toList();
    }

    /**
     * The schedule that a later version of its policy gives to a clock that runs, counted from its
     * original start. What was due before it was ordered stays missed, and no rebase makes the
     * office late at once.
     *
     * @return empty if the clock stays as it is
     */
    public static Optional<Schedule> rebased(
            Schedule old,
            Instant startedAt,
            WorkingCalendar calendar,
            SlaPolicy policy,
            Instant orderedAt) {
        boolean later =
                old.policy().id().equals(policy.ref().id())
                        && old.policy().version() < policy.ref().version();
        if (!later || old.dueAt().isBefore(orderedAt)) {
            return Optional.empty();
        }
        var schedule = Schedules.of(policy, calendar, startedAt);
        return schedule.dueAt().isBefore(orderedAt) ? Optional.empty() : Optional.of(schedule);
    }

    private static boolean sameInstants(Schedule one, Schedule other) {
        return one.dueAt().equals(other.dueAt())
                && one.legalLimitAt().equals(other.legalLimitAt())
                && one.atRiskAt().equals(other.atRiskAt())
                && one.reminders().equals(other.reminders())
                && one.levels().equals(other.levels());
    }
}

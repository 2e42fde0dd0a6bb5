package org.pirveli.domain.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.DeadlineRecalculated;
import org.pirveli.api.sla.Schedule;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.casework.CaseState.Registered;
import org.pirveli.domain.casework.CaseState.Unregistered;
import org.pirveli.domain.policy.CountedFrom;
import org.pirveli.domain.policy.Schedules;
import org.pirveli.domain.policy.SlaPolicy;

/**
 * Moving open clocks when their calendars change under them. A case catches up with its calendars
 * before anything else is recorded of it, so the outcome does not depend on how soon the engine
 * came by.
 */
public final class CatchingUp {

    private CatchingUp() {}

    /** What a change of the rules makes of a clock. */
    public enum Verdict {
        /** It gets the new schedule. */
        MOVES,

        /** Nothing would change. */
        UNCHANGED,

        /** It was missed before, and stays missed. */
        MISSED,

        /** Its due instant is the promise made to a duplicate. */
        INHERITED,

        /** It would be due earlier, which was not asked for. */
        WOULD_SHORTEN,

        /** It would be due in the past, or its new term is used up. */
        WOULD_BE_PAST
    }

    /**
     * A clock held against changed rules.
     *
     * @param schedule as the rules would make it, whether or not it moves
     */
    public record Examined(Verdict verdict, Schedule schedule) {}

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
                current = current.on(moved.get());
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
        return moved(clock.schedule(), clock.counted(), change, policy);
    }

    /**
     * The schedule that a change of the calendar gives to a clock that runs. What was due before
     * the change was recorded stays missed, and no change makes the office late at once; earlier it
     * moves only if that was asked.
     *
     * @param counted from where it counts; what was spent before a pause stays spent
     * @return empty if the clock stays as it is
     */
    public static Optional<Schedule> moved(
            Schedule old, CountedFrom counted, CalendarChange change, SlaPolicy policy) {
        var examined = examined(old, counted, change, policy);
        return examined.verdict() == Verdict.MOVES
                ? Optional.of(examined.schedule())
                : Optional.empty();
    }

    /** The same with the reason, for whoever wants to know before it is decided. */
    public static Examined examined(
            Schedule old, CountedFrom counted, CalendarChange change, SlaPolicy policy) {
        var schedule = Schedules.of(policy, change.calendar(), counted);
        return new Examined(verdict(old, schedule, change), schedule);
    }

    private static Verdict verdict(Schedule old, Schedule schedule, CalendarChange change) {
        if (sameInstants(old, schedule)) {
            return Verdict.UNCHANGED;
        }
        if (old.dueAt().isBefore(change.recordedAt())) {
            return Verdict.MISSED;
        }
        if (schedule.dueAt().isBefore(old.dueAt()) && !change.mayShorten()) {
            return Verdict.WOULD_SHORTEN;
        }
        return schedule.dueAt().isBefore(change.recordedAt())
                ? Verdict.WOULD_BE_PAST
                : Verdict.MOVES;
    }

    private static boolean sameInstants(Schedule one, Schedule other) {
        return one.dueAt().equals(other.dueAt())
                && one.legalLimitAt().equals(other.legalLimitAt())
                && one.atRiskAt().equals(other.atRiskAt())
                && one.reminders().equals(other.reminders())
                && one.levels().equals(other.levels());
    }
}

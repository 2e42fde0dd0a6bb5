package org.pirveli.domain.casework;

import java.time.DateTimeException;
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
            var moved = examined(current.due(), change, office.policy(old.policy())).moved();
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
                                change.decreeFor(old, moved.get()),
                                change.changedBy()));
            }
        }
        return events;
    }

    /**
     * The schedule that a change of the calendar gives to a clock that runs and inherited nothing.
     *
     * @param counted from where it counts; what was spent before a pause stays spent
     * @return empty if the clock stays as it is
     */
    public static Optional<Schedule> moved(
            Schedule old, CountedFrom counted, CalendarChange change, SlaPolicy policy) {
        return examined(new DueClock(old, counted, false), change, policy).moved();
    }

    /**
     * What a change of the calendar makes of a clock that runs. What was due before the change was
     * recorded stays missed, and no change makes the office late at once; nothing comes earlier
     * unless that was asked. A change by which nothing can be counted moves nothing, so that no
     * case is ever lost to one.
     */
    public static Examined examined(DueClock clock, CalendarChange change, SlaPolicy policy) {
        if (clock.inherited()) {
            return Examined.without(Verdict.INHERITED);
        }
        try {
            var schedule = Schedules.of(policy, change.calendar(), clock.counted());
            return examined(clock.schedule(), schedule, change);
        } catch (DateTimeException _) {
            return Examined.without(Verdict.NEVER_DUE);
        }
    }

    private static Examined examined(Schedule old, Schedule schedule, CalendarChange change) {
        var asked = change.mayShorten() ? schedule : Unshortened.of(schedule, old);
        var verdict = verdict(old, schedule, asked, change);
        return new Examined(verdict, verdict.moves() ? asked : schedule);
    }

    private static Verdict verdict(
            Schedule old, Schedule schedule, Schedule asked, CalendarChange change) {
        if (sameInstants(old, schedule)) {
            return Verdict.UNCHANGED;
        }
        if (old.dueAt().isBefore(change.recordedAt())) {
            return Verdict.MISSED;
        }
        if (asked.dueAt().isAfter(schedule.dueAt()) || sameInstants(old, asked)) {
            return Verdict.WOULD_SHORTEN;
        }
        if (schedule.dueAt().isBefore(change.recordedAt())) {
            return Verdict.WOULD_BE_PAST;
        }
        return moving(old, asked);
    }

    /** What becomes of a clock that gets a schedule, by which of its instants move. */
    static Verdict moving(Schedule old, Schedule schedule) {
        if (!schedule.dueAt().equals(old.dueAt())) {
            return Verdict.MOVES;
        }
        return sameInstants(old, schedule) ? Verdict.UNCHANGED : Verdict.LEVELS_MOVE;
    }

    private static boolean sameInstants(Schedule one, Schedule other) {
        return one.dueAt().equals(other.dueAt())
                && one.legalLimitAt().equals(other.legalLimitAt())
                && one.atRiskAt().equals(other.atRiskAt())
                && one.reminders().equals(other.reminders())
                && one.levels().equals(other.levels());
    }
}

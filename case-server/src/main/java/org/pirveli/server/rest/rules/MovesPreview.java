package org.pirveli.server.rest.rules;

import static java.util.Objects.requireNonNull;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.calendar.CalendarCommand;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.policy.PolicyCommand;
import org.pirveli.api.policy.PolicyCommand.RebaseClocks;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.Schedule;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.casework.CatchingUp;
import org.pirveli.domain.casework.DueClock;
import org.pirveli.domain.casework.Examined;
import org.pirveli.domain.casework.Rebasing;
import org.pirveli.domain.casework.Verdict;
import org.pirveli.domain.policy.CountedFrom;
import org.pirveli.projections.casework.RunningClocks;
import org.pirveli.projections.casework.RunningClocks.Running;
import org.pirveli.server.engine.rules.RuleExecuted;
import org.pirveli.server.engine.rules.Rules;
import org.springframework.stereotype.Component;

/**
 * Tells what a change of the rules would do to the clocks that run, by the rules that decide it.
 */
@Component
final class MovesPreview {

    private static final int PAGE = 1_000;

    private final RunningClocks running;

    MovesPreview(RunningClocks running) {
        this.running = running;
    }

    /** What a changed calendar would move. */
    Moves ofCalendar(CalendarCommand command, RuleExecuted executed) {
        var id = command.calendarId().value();
        return tally(clock ->
                clock.calendar().id().equals(id) ? recalculated(clock, executed.rules()) : null);
    }

    /** What a command to a policy would move: nothing but a rebase does. */
    @Nullable Moves ofPolicy(PolicyCommand command, RuleExecuted executed) {
        if (!(command instanceof RebaseClocks rebase)) {
            return null;
        }
        var wanted =
                executed.rules().policy(rebase.policyId()).orElseThrow().state().latest().ref();
        return tally(clock ->
                Rebasing.concerns(wanted, clock.policy())
                        ? rebased(clock, wanted, executed)
                        : null);
    }

    private Moves tally(Function<Clock, @Nullable Examined> examine) {
        var tally = new MovesTally();
        @Nullable ClockId last = null;
        do {
            var page = running.after(last, PAGE);
            for (var each : page) {
                var clock = clock(each);
                var examined = examine.apply(clock);
                if (examined != null) {
                    tally.add(each.file(), clock, examined);
                }
            }
            last = page.size() < PAGE ? null : page.getLast().clockId();
        } while (last != null);
        return tally.moves();
    }

    private static Clock clock(Running running) {
        return running.file().clocks().stream()
                .filter(each -> each.clockId().equals(running.clockId()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Earlier changes may not have been carried to the clock yet; only the last one is told of. A
     * clock that lives by later rules already, since they changed while this was told, is left out.
     */
    private static @Nullable Examined recalculated(Clock clock, Rules rules) {
        var known = new VersionRef(clock.calendar().id(), clock.settledVersion());
        var changes = rules.changesSince(known, clock.unit());
        if (changes.isEmpty() || !rules.knows(clock.policy())) {
            return null;
        }
        if (clock.state() == ClockState.PAUSED) {
            return new Examined(Verdict.PAUSED, null);
        }
        var policy = rules.policy(clock.policy());
        var due = due(clock);
        for (var earlier : changes.subList(0, changes.size() - 1)) {
            var moved = CatchingUp.examined(due, earlier, policy).moved().orElse(due.schedule());
            due = new DueClock(moved, due.counted(), due.inherited());
        }
        return CatchingUp.examined(due, changes.getLast(), policy);
    }

    private static Examined rebased(Clock clock, VersionRef wanted, RuleExecuted executed) {
        if (clock.state() == ClockState.PAUSED) {
            return new Examined(Verdict.PAUSED, null);
        }
        var rules = executed.rules();
        return Rebasing.examined(
                due(clock),
                rules.calendar(clock.calendar().id(), clock.unit()),
                rules.policy(clock.policy()),
                rules.policy(wanted),
                executed.recordedAt());
    }

    private static DueClock due(Clock clock) {
        return new DueClock(
                schedule(clock),
                new CountedFrom(clock.name(), clock.startedAt(), clock.resumed()),
                clock.inherited());
    }

    /** A clock that runs has all of it. */
    private static Schedule schedule(Clock clock) {
        return new Schedule(
                requireNonNull(clock.dueAt()),
                requireNonNull(clock.legalLimitAt()),
                requireNonNull(clock.atRiskAt()),
                clock.policy(),
                clock.calendar(),
                clock.reminders(),
                clock.levels(),
                clock.trace());
    }
}

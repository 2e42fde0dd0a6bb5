package org.pirveli.server.rehearsal;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.Schedule;
import org.pirveli.domain.casework.CatchingUp;
import org.pirveli.domain.casework.Rebasing;
import org.pirveli.domain.policy.CountedFrom;
import org.pirveli.domain.policy.Schedules;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.projections.casework.ClockPasts.ClockPast;
import org.pirveli.server.rehearsal.Attempts.Attempt;
import org.pirveli.server.rehearsal.Played.Stretch;
import org.pirveli.server.rehearsal.RehearsalAsked.DaysTaken;
import org.pirveli.worktime.WorkingCalendar;

/** Plays one clock after the other through under other rules, by the code that decides for real. */
final class Playing {

    private final PlayedRules rules;
    private final DaysTaken days;
    private final ClockName clock;

    Playing(PlayedRules rules, DaysTaken days, ClockName clock) {
        this.rules = rules;
        this.days = days;
        this.clock = clock;
    }

    /**
     * What would have become of a clock. One that inherited a duplicate's due instant keeps it.
     *
     * @param now up to which changes are played; later ones are not there yet
     */
    Played play(ClockPast past, List<Attempt> attempts, Instant now) {
        var drafted = rules.drafted(past);
        if (past.inherited()) {
            return Played.throughout(
                    inherited(past, drafted.orElseGet(() -> rules.policy(past.latest().policy()))),
                    attempts);
        }
        return switch (days) {
            case FINAL ->
                    Played.throughout(
                            schedule(
                                    drafted.orElseGet(() -> rules.policy(past.latest().policy())),
                                    rules.calendar(past.calendar()).latest(past.daysOf()),
                                    past),
                            attempts);
            case AS_KNOWN ->
                    drafted.isPresent()
                            ? asKnown(past, attempts, drafted.get(), false, now)
                            : asKnown(
                                    past, attempts, rules.policy(past.first().policy()), true, now);
        };
    }

    private Schedule schedule(SlaPolicy policy, WorkingCalendar calendar, ClockPast past) {
        return Schedules.of(policy, calendar, counted(past));
    }

    private CountedFrom counted(ClockPast past) {
        return CountedFrom.start(clock, past.startedAt());
    }

    private Schedule inherited(ClockPast past, SlaPolicy policy) {
        var calendar = rules.calendar(past.calendar()).latest(past.daysOf());
        var own = schedule(policy, calendar, past);
        var dueAt = Objects.requireNonNull(past.latest().dueAt(), "an inherited due instant");
        var promised =
                new Schedule(
                        dueAt,
                        dueAt,
                        dueAt,
                        own.policy(),
                        own.calendar(),
                        List.of(),
                        List.of(),
                        List.of());
        return Schedules.inheriting(promised, policy, calendar, past.startedAt());
    }

    /** As it would have been decided step by step. */
    private Played asKnown(
            ClockPast past, List<Attempt> attempts, SlaPolicy first, boolean rebased, Instant now) {
        var calendar = rules.calendar(past.calendar());
        var schedule = schedule(first, calendar.at(past.first().at(), past.daysOf()), past);
        var policy = first;
        var stretches = new ArrayList<Stretch>();
        for (int i = 0; i < attempts.size(); i++) {
            var attempt = attempts.get(i);
            var from = attempt.from();
            var to = requireNonNullElse(attempt.to(), now);
            for (var rebase : rebased ? attempt.rebases() : List.<Attempts.Rebase>of()) {
                schedule = caughtUp(schedule, past, policy, from, rebase.at());
                from = rebase.at();
                var wanted = rules.policy(rebase.policy());
                var moved =
                        Rebasing.rebased(
                                schedule,
                                counted(past),
                                calendar.at(from, past.daysOf()),
                                policy,
                                wanted,
                                rules.orderedAt(rebase.policy(), from));
                if (moved.isPresent()) {
                    stretches.add(new Stretch(i, schedule, from));
                    schedule = moved.get().schedule();
                    policy = wanted;
                }
            }
            schedule = caughtUp(schedule, past, policy, from, to);
            if (!attempt.isHistory()) {
                stretches.add(new Stretch(i, schedule, attempt.to()));
            }
        }
        return new Played(schedule, List.copyOf(stretches));
    }

    private Schedule caughtUp(
            Schedule old, ClockPast past, SlaPolicy policy, Instant after, Instant upTo) {
        var schedule = old;
        for (var change : rules.calendar(past.calendar()).changes(after, upTo, past.daysOf())) {
            schedule = CatchingUp.moved(schedule, counted(past), change, policy).orElse(schedule);
        }
        return schedule;
    }
}

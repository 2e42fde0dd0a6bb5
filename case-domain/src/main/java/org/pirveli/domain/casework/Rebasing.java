package org.pirveli.domain.casework;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseCommand.RebaseClock;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.ClockRebased;
import org.pirveli.api.sla.Schedule;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.policy.CountedFrom;
import org.pirveli.domain.policy.Schedules;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.worktime.Term;
import org.pirveli.worktime.WorkingCalendar;

/** Moving open clocks to a later version of the policy that they keep. */
public final class Rebasing {

    private Rebasing() {}

    /**
     * A clock under its new rules.
     *
     * @param daysLeft working days that it has from its resumption on; {@code null} if it never
     *     stood still
     */
    public record Rebased(Schedule schedule, @Nullable Integer daysLeft) {}

    /**
     * Moves the clocks that run; one that stands still has no due instant to move. It may have been
     * ordered a while ago: what has risen since then is recorded first.
     */
    static List<CaseEvent> rebase(
            RebaseClock command, CaseState state, Circumstances circumstances) {
        var office = circumstances.office();
        return Standing.registered(state).facts().promises().running().stream()
                .<CaseEvent>mapMulti((clock, events) -> {
                    var old = clock.schedule();
                    rebased(
                                    clock.due(),
                                    office.calendar(old.calendar().id(), clock.unit()),
                                    office.policy(old.policy()),
                                    office.policy(command.policy()),
                                    command.orderedAt())
                            .map(rebased -> event(command, clock, rebased))
                            .map(event ->
                                    Levels.risenBefore(event, List.of(clock), circumstances.now()))
                            .ifPresent(each -> each.forEach(events));
                })
                .toList();
    }

    private static ClockRebased event(RebaseClock command, CaseClock clock, Rebased rebased) {
        var old = clock.schedule();
        return new ClockRebased(
                command.caseId(),
                clock.id(),
                clock.name(),
                clock.attempt(),
                old.policy(),
                old.dueAt(),
                rebased.daysLeft(),
                rebased.schedule(),
                command.reason(),
                command.orderedBy());
    }

    /**
     * What a later version of its policy makes of a clock that runs and inherited nothing.
     *
     * @param counted from where it counts
     * @param kept the version that it keeps
     * @param wanted the version that it shall keep
     * @return empty if the clock stays as it is
     */
    public static Optional<Rebased> rebased(
            Schedule old,
            CountedFrom counted,
            WorkingCalendar calendar,
            SlaPolicy kept,
            SlaPolicy wanted,
            Instant orderedAt) {
        return rebased(new DueClock(old, counted, false), calendar, kept, wanted, orderedAt);
    }

    private static Optional<Rebased> rebased(
            DueClock clock,
            WorkingCalendar calendar,
            SlaPolicy kept,
            SlaPolicy wanted,
            Instant orderedAt) {
        if (!concerns(wanted.ref(), kept.ref())) {
            return Optional.empty();
        }
        var examined = examined(clock, calendar, kept, wanted, orderedAt);
        return switch (examined.verdict()) {
            case MOVES, LEVELS_MOVE, UNCHANGED ->
                    counted(clock.counted(), kept, wanted)
                            .map(anew ->
                                    new Rebased(
                                            requireNonNull(examined.schedule()), daysLeft(anew)));
            case MISSED, INHERITED, WOULD_SHORTEN, WOULD_BE_PAST, NOT_PROMISED, NEVER_DUE, PAUSED ->
                    Optional.empty();
        };
    }

    /** Whether a version may be wanted of a clock that keeps another one: a later one may. */
    public static boolean concerns(VersionRef wanted, VersionRef kept) {
        return kept.id().equals(wanted.id()) && kept.version() < wanted.version();
    }

    /**
     * What a later version of its policy makes of a clock that runs, counted from its original
     * start; what it spent before a pause stays spent. What was due before it was ordered stays
     * missed, and no rebase makes the office late at once.
     *
     * @param kept the version that it keeps
     * @param wanted the version that it shall keep, which {@link #concerns} it
     */
    public static Examined examined(
            DueClock clock,
            WorkingCalendar calendar,
            SlaPolicy kept,
            SlaPolicy wanted,
            Instant orderedAt) {
        if (clock.inherited()) {
            return Examined.without(Verdict.INHERITED);
        }
        boolean missed = clock.schedule().dueAt().isBefore(orderedAt);
        var anew = counted(clock.counted(), kept, wanted);
        if (anew.isEmpty()) {
            boolean promised = wanted.term(clock.counted().clock()).isPresent();
            return Examined.without(
                    missed
                            ? Verdict.MISSED
                            : promised ? Verdict.WOULD_BE_PAST : Verdict.NOT_PROMISED);
        }
        try {
            var schedule = Schedules.of(wanted, calendar, anew.get());
            return new Examined(verdict(clock.schedule(), schedule, missed, orderedAt), schedule);
        } catch (DateTimeException _) {
            return Examined.without(missed ? Verdict.MISSED : Verdict.NEVER_DUE);
        }
    }

    private static Verdict verdict(
            Schedule old, Schedule schedule, boolean missed, Instant orderedAt) {
        if (missed) {
            return Verdict.MISSED;
        }
        return schedule.dueAt().isBefore(orderedAt)
                ? Verdict.WOULD_BE_PAST
                : CatchingUp.moving(old, schedule);
    }

    private static @Nullable Integer daysLeft(CountedFrom counted) {
        var resumed = counted.resumed();
        return resumed == null ? null : resumed.daysLeft();
    }

    /** From where the term counts as promised now; empty if it is promised no more, or used up. */
    private static Optional<CountedFrom> counted(
            CountedFrom counted, SlaPolicy kept, SlaPolicy wanted) {
        var term = wanted.term(counted.clock());
        var resumed = counted.resumed();
        if (resumed == null || term.isEmpty()) {
            return term.map(_ -> counted);
        }
        int more = term.get().amount() - kept.term(counted.clock()).map(Term::amount).orElse(0);
        int left = resumed.daysLeft() + more;
        return left < Math.min(1, resumed.daysLeft())
                ? Optional.empty()
                : Optional.of(counted.with(left));
    }
}

package org.pirveli.domain.casework;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseCommand.RebaseClock;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.ClockRebased;
import org.pirveli.api.sla.Resumption;
import org.pirveli.api.sla.Schedule;
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
                .filter(clock -> !clock.inherited())
                .<CaseEvent>mapMulti((clock, events) -> {
                    var old = clock.schedule();
                    rebased(
                                    old,
                                    clock.counted(),
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
     * What a later version of its policy makes of a clock that runs, counted from its original
     * start; what it spent before a pause stays spent. What was due before it was ordered stays
     * missed, and no rebase makes the office late at once.
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
        boolean later =
                kept.ref().id().equals(wanted.ref().id())
                        && kept.ref().version() < wanted.ref().version();
        if (!later || old.dueAt().isBefore(orderedAt)) {
            return Optional.empty();
        }
        return counted(counted, kept, wanted)
                .map(anew ->
                        new Rebased(
                                Schedules.of(wanted, calendar, anew),
                                Optional.ofNullable(anew.resumed())
                                        .map(Resumption::daysLeft)
                                        .orElse(null)))
                .filter(rebased -> !rebased.schedule().dueAt().isBefore(orderedAt));
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

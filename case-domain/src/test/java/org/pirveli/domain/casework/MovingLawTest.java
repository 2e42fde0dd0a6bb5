package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.casework.CaseCommand.RebaseClock;
import org.pirveli.api.casework.CaseCommand.RecalculateDeadline;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.ClockPaused;
import org.pirveli.api.casework.event.ClockRebased;
import org.pirveli.api.casework.event.ClockResumed;
import org.pirveli.api.casework.event.DeadlineRecalculated;
import org.pirveli.api.casework.event.DueInstantInherited;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.Resumption;
import org.pirveli.domain.casework.World.Outcome;

/** What holds whenever the rules change under clocks, or a clock stands still. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class MovingLawTest {

    static LongStream seeds() {
        return Walk.seeds();
    }

    /** One attempt of one clock. */
    record Attempt(Object clockId, int number) {
        static Attempt of(CaseClock clock) {
            return new Attempt(clock.id(), clock.attempt());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_missed_stays_missed_unless_a_rebase_was_ordered_before(long seed) {
        var missed = new HashMap<Attempt, Instant>();
        for (var outcome : Walk.of(seed).outcomes()) {
            for (var event : outcome.events()) {
                switch (event) {
                    case DeadlineRecalculated e ->
                            assertThat(missed)
                                    .doesNotContainKey(new Attempt(e.clockId(), e.attempt()));
                    case ClockPaused e ->
                            assertThat(missed)
                                    .doesNotContainKey(new Attempt(e.clockId(), e.attempt()));
                    case ClockRebased e -> {
                        missed.remove(new Attempt(e.clockId(), e.attempt()));
                        assertThat(e.oldDueAt()).isAfterOrEqualTo(orderedAt(outcome));
                        assertThat(e.schedule().dueAt()).isAfterOrEqualTo(orderedAt(outcome));
                    }
                    case DueInstantInherited e ->
                            missed.remove(new Attempt(e.clockId(), e.attempt()));
                    default -> {
                        // moves nothing
                    }
                }
            }
            if (outcome.refusal() == null) {
                World.clocks(outcome.after())
                        .filter(CaseClock::running)
                        .filter(clock -> clock.missed(outcome.step().at()))
                        .forEach(clock -> missed.put(Attempt.of(clock), clock.schedule().dueAt()));
            }
        }
    }

    private static Instant orderedAt(Outcome outcome) {
        return ((RebaseClock) outcome.step().command()).orderedAt();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void each_clock_that_moves_gets_exactly_one_event_for_each_change(long seed) {
        var told = new HashSet<List<Object>>();
        for (var outcome : Walk.of(seed).outcomes()) {
            for (var event : outcome.events()) {
                if (event instanceof DeadlineRecalculated e) {
                    var change = e.schedule().calendar().version();
                    assertThat(told.add(List.of(e.clockId(), e.attempt(), change)))
                            .as("%s", e)
                            .isTrue();
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_case_that_has_caught_up_stays_as_it_is_until_the_rules_change_again(long seed) {
        var world = Walk.of(seed);
        for (var outcome : world.outcomes()) {
            if (outcome.refusal() == null) {
                var again =
                        outcome.step()
                                .asking(OneCase.ENGINE)
                                .asking(new RecalculateDeadline(Asked.ID));

                assertThat(world.decided(again, outcome.after()).events())
                        .as("after %s", outcome.step())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_rebase_asked_twice_changes_nothing_more(long seed) {
        var world = Walk.of(seed);
        for (var outcome : world.outcomes()) {
            if (outcome.step().command() instanceof RebaseClock && outcome.refusal() == null) {
                assertThat(world.decided(outcome.step(), outcome.after()).events()).isEmpty();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_rebase_moves_every_clock_to_the_version_that_still_owes_something_by_it(long seed) {
        var world = Walk.of(seed);
        for (var outcome : world.outcomes()) {
            if (outcome.step().command() instanceof RebaseClock rebase
                    && outcome.refusal() == null) {
                var moved =
                        outcome.events().stream().filter(ClockRebased.class::isInstance).toList();
                var before = caughtUp(outcome);
                assertThat(moved).hasSizeLessThanOrEqualTo(before.size());
                before.stream()
                        .filter(clock -> clock.schedule().dueAt().isBefore(rebase.orderedAt()))
                        .forEach(clock ->
                                assertThat(World.clocks(outcome.after()))
                                        .filteredOn(each -> each.id().equals(clock.id()))
                                        .extracting(CaseClock::schedule)
                                        .containsExactly(clock.schedule()));
                assertThat(World.clocks(outcome.after()).filter(CaseClock::running))
                        .filteredOn(clock ->
                                clock.schedule().policy().version() < rebase.policy().version())
                        .allMatch(clock -> mayStay(world, outcome, clock, rebase));
            }
        }
    }

    /** Missed, inherited, promised no more, or due before the order under the new terms. */
    private static boolean mayStay(
            World world, Outcome outcome, CaseClock clock, RebaseClock rebase) {
        var wanted = world.promise(rebase.policy());
        return clock.inherited()
                || clock.schedule().dueAt().isBefore(rebase.orderedAt())
                || wanted.term(clock.name()).isEmpty()
                || Rebasing.rebased(
                                clock.schedule(),
                                clock.counted(),
                                world.calendarAt(outcome.step()),
                                world.promise(clock.schedule().policy()),
                                wanted,
                                Instant.EPOCH)
                        .map(each -> each.schedule().dueAt().isBefore(rebase.orderedAt()))
                        .orElse(true);
    }

    private static List<CaseClock> caughtUp(Outcome outcome) {
        var state = outcome.before();
        for (var event : outcome.events()) {
            if (event instanceof DeadlineRecalculated) {
                state = state.evolve(event);
            }
        }
        return World.clocks(state).filter(CaseClock::running).toList();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void the_clock_to_the_end_of_the_case_stands_still_iff_the_case_awaits_the_applicant(
            long seed) {
        for (var outcome : Walk.of(seed).outcomes()) {
            boolean awaits = outcome.after() instanceof CaseState.AwaitingApplicant;
            World.clocks(outcome.after())
                    .forEach(clock -> {
                        assertThat(clock.paused() && !awaits).isFalse();
                        if (awaits && isResolution(clock) && clock.running()) {
                            assertThat(clock.missed(at(outcome)))
                                    .as("after %s", outcome.step())
                                    .isTrue();
                        }
                        if (!isResolution(clock)) {
                            assertThat(clock.state()).isNotEqualTo(ClockState.PAUSED);
                        }
                    });
        }
    }

    private static boolean isResolution(CaseClock clock) {
        return switch (clock.name()) {
            case FIRST_RESPONSE, FOLLOW_UP_RESPONSE -> false;
            case RESOLUTION -> true;
        };
    }

    private static Instant at(Outcome outcome) {
        return outcome.step().at();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_clock_is_resumed_with_what_it_had_when_it_was_paused(long seed) {
        var left = new HashMap<Object, Integer>();
        var events = new ArrayList<CaseEvent>(Walk.of(seed).history());
        for (var event : events) {
            switch (event) {
                case ClockPaused e -> left.put(e.clockId(), e.daysLeft());
                case ClockResumed e -> assertThat(left.remove(e.clockId())).isEqualTo(e.daysLeft());
                default ->
                        event.clocksStarted()
                                .forEach(start -> {
                                    var had = left.remove(start.clockId());
                                    if (had != null) {
                                        assertThat(Optional.ofNullable(start.resumed()))
                                                .map(Resumption::daysLeft)
                                                .contains(had);
                                    }
                                });
            }
        }
    }
}

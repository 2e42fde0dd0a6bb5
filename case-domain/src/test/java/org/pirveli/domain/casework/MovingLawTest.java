package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
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
import org.pirveli.api.sla.ClockId;
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
        return order(outcome).orderedAt();
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
        rebases(Walk.of(seed)).forEach(MovingLawTest::movesWhateverTheHandMoves);
    }

    @Test
    void many_clocks_are_moved_by_rebases_and_many_stay() {
        var rebases = seeds().mapToObj(Walk::of).flatMap(world -> rebases(world).stream()).toList();

        assertThat(rebases.stream().mapToInt(each -> each.byHand().size()).sum()).isGreaterThan(50);
        assertThat(rebases.stream().filter(each -> !each.staying().isEmpty()).count())
                .isGreaterThan(50);
    }

    /** Were nobody to object, the law above would say nothing. */
    @Test
    void a_rebase_that_forgets_a_clock_or_moves_one_too_many_is_objected_to() {
        var rebases = seeds().mapToObj(Walk::of).flatMap(world -> rebases(world).stream()).toList();

        rebases.stream()
                .filter(each -> !each.byHand().isEmpty())
                .map(each -> new Rebase(each.outcome(), each.byHand(), each.staying(), Set.of()))
                .forEach(MovingLawTest::isObjectedTo);
        rebases.stream()
                .filter(each -> !each.staying().isEmpty())
                .map(each -> {
                    var all = new HashSet<>(each.moved());
                    all.addAll(each.staying());
                    return new Rebase(each.outcome(), each.byHand(), each.staying(), all);
                })
                .forEach(MovingLawTest::isObjectedTo);
    }

    private static void isObjectedTo(Rebase faulty) {
        assertThatThrownBy(() -> movesWhateverTheHandMoves(faulty))
                .isInstanceOf(AssertionError.class);
    }

    private static void movesWhateverTheHandMoves(Rebase rebase) {
        assertThat(rebase.moved())
                .as("%s", rebase.outcome().step())
                .containsExactlyInAnyOrderElementsOf(rebase.byHand());
        World.clocks(rebase.outcome().after())
                .filter(clock -> rebase.byHand().contains(clock.id()))
                .forEach(clock ->
                        assertThat(clock.schedule().policy())
                                .isEqualTo(order(rebase.outcome()).policy()));
    }

    /**
     * A rebase that was carried out.
     *
     * @param byHand which clocks someone moves who only reads the events so far
     * @param staying the others that ran
     * @param moved which really moved
     */
    private record Rebase(
            Outcome outcome, Set<ClockId> byHand, Set<ClockId> staying, Set<ClockId> moved) {}

    private static List<Rebase> rebases(World world) {
        var ledger = new Ledger(world::promise);
        var rebases = new ArrayList<Rebase>();
        for (var outcome : world.outcomes()) {
            if (outcome.refusal() == null) {
                ledger.catchUp(outcome.step());
                if (outcome.step().command() instanceof RebaseClock order) {
                    var ran = ledger.running();
                    var byHand = ledger.order(order, outcome.step());
                    ran.removeAll(byHand);
                    rebases.add(new Rebase(outcome, byHand, ran, moved(outcome)));
                }
                outcome.events().forEach(event -> ledger.write(event, outcome.step()));
            }
        }
        return rebases;
    }

    private static Set<ClockId> moved(Outcome outcome) {
        var moved = new HashSet<ClockId>();
        for (var event : outcome.events()) {
            if (event instanceof ClockRebased rebased) {
                assertThat(moved.add(rebased.clockId())).isTrue();
            }
        }
        return moved;
    }

    private static RebaseClock order(Outcome outcome) {
        return (RebaseClock) outcome.step().command();
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

package org.pirveli.domain.casework;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.casework.CaseCommand.RebaseClock;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.ClockPaused;
import org.pirveli.api.casework.event.ClockRebased;
import org.pirveli.api.casework.event.DeadlineRecalculated;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.Schedule;
import org.pirveli.domain.casework.World.Outcome;

/** Anyone can recompute a due instant by hand, at every moment of every history. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DuesByHandLawTest {

    static LongStream seeds() {
        return Walk.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_due_of_a_clock_that_runs_is_what_someone_counts_who_reads_the_events(long seed) {
        var world = Walk.of(seed);
        var ledger = new Ledger(world::promise);
        for (var outcome : world.outcomes()) {
            compare(outcome, ledger);
        }
    }

    private static void compare(Outcome outcome, Ledger ledger) {
        write(outcome, ledger);

        assertThat(counted(ledger)).as("after %s", outcome.step()).isEqualTo(dues(outcome));
    }

    /** Were nobody to object to these, nobody would to a fault of the rules. */
    @ParameterizedTest
    @MethodSource("seeds")
    void a_due_that_is_wrong_by_a_moment_is_objected_to(long seed) {
        var world = Walk.of(seed);
        var ledger = new Ledger(world::promise);
        for (var outcome : world.outcomes()) {
            var running = World.clocks(outcome.after()).filter(CaseClock::running).findFirst();
            if (running.isPresent()) {
                var wrong = with(outcome, running.get(), Duration.ofMillis(1));
                assertThatThrownBy(() -> compare(wrong, ledger)).isInstanceOf(AssertionError.class);
                return;
            }
            compare(outcome, ledger);
        }
    }

    @Test
    void a_rebase_or_a_change_of_the_calendar_that_was_not_carried_out_is_objected_to() {
        var objections = new HashMap<Class<?>, Integer>();
        for (long seed : seeds().toArray()) {
            var world = Walk.of(seed);
            var ledger = new Ledger(world::promise);
            for (var outcome : world.outcomes()) {
                var moved = movingADue(outcome);
                if (moved.isPresent()) {
                    var left = withoutTheLast(outcome);
                    assertThatThrownBy(() -> compare(left, ledger))
                            .isInstanceOf(AssertionError.class);
                    objections.merge(moved.get().getClass(), 1, Integer::sum);
                } else {
                    compare(outcome, ledger);
                }
            }
        }

        assertThat(objections).containsOnlyKeys(ClockRebased.class, DeadlineRecalculated.class);
        assertThat(objections.values()).allMatch(times -> times > 10);
    }

    /** The last event of an outcome, if it gave a clock that still runs another due instant. */
    private static Optional<CaseEvent> movingADue(Outcome outcome) {
        if (outcome.events().isEmpty()) {
            return Optional.empty();
        }
        var last = outcome.events().getLast();
        boolean moves =
                switch (last) {
                    case ClockRebased e -> !e.oldDueAt().equals(e.schedule().dueAt());
                    case DeadlineRecalculated e -> !e.oldDueAt().equals(e.schedule().dueAt());
                    default -> false;
                };
        return moves ? Optional.of(last) : Optional.empty();
    }

    private static Outcome withoutTheLast(Outcome outcome) {
        var events = outcome.events().subList(0, outcome.events().size() - 1);
        var after = outcome.before();
        for (var each : events) {
            after = after.evolve(each);
        }
        return new Outcome(outcome.step(), outcome.before(), events, outcome.refusal(), after);
    }

    private static Outcome with(Outcome outcome, CaseClock clock, Duration late) {
        var old = clock.schedule();
        var wrong =
                new DeadlineRecalculated(
                        Asked.ID,
                        clock.id(),
                        clock.name(),
                        clock.attempt(),
                        old.dueAt(),
                        new Schedule(
                                old.dueAt().plus(late),
                                old.legalLimitAt(),
                                old.atRiskAt(),
                                old.policy(),
                                old.calendar(),
                                old.reminders(),
                                old.levels(),
                                old.trace()),
                        "a fault",
                        null,
                        "nobody");
        return new Outcome(
                outcome.step(),
                outcome.before(),
                outcome.events(),
                outcome.refusal(),
                outcome.after().evolve(wrong));
    }

    private static void write(Outcome outcome, Ledger ledger) {
        if (outcome.refusal() != null) {
            return;
        }
        ledger.catchUp(outcome.step());
        if (outcome.step().command() instanceof RebaseClock order) {
            ledger.order(order, outcome.step());
        }
        for (var event : outcome.events()) {
            ledger.write(event, outcome.step());
            if (event instanceof ClockPaused paused) {
                assertThat(paused.daysLeft())
                        .as("%s", paused)
                        .isEqualTo(ledger.paused(paused.clockId()));
            }
        }
    }

    private static Map<ClockId, Instant> counted(Ledger ledger) {
        var dues = new HashMap<ClockId, Instant>();
        ledger.lines()
                .forEach((id, line) -> {
                    if (line.runs) {
                        dues.put(id, line.dueAt);
                    }
                });
        return dues;
    }

    private static Map<ClockId, Instant> dues(Outcome outcome) {
        return World.clocks(outcome.after())
                .filter(CaseClock::running)
                .collect(toMap(CaseClock::id, clock -> clock.schedule().dueAt()));
    }

    @Test
    void every_kind_of_clock_is_counted_often_enough() {
        var counted = new EnumMap<ClockName, Long>(ClockName.class);
        seeds().mapToObj(Walk::of)
                .flatMap(world -> world.outcomes().stream())
                .flatMap(outcome -> World.clocks(outcome.after()))
                .filter(CaseClock::running)
                .forEach(clock -> counted.merge(clock.name(), 1L, Long::sum));

        assertThat(counted).containsOnlyKeys(ClockName.values());
        assertThat(counted.values()).allMatch(times -> times > 300);
        assertThat(
                        seeds().mapToObj(Walk::of)
                                .flatMap(world -> world.outcomes().stream())
                                .flatMap(outcome -> World.clocks(outcome.after()))
                                .filter(CaseClock::running)
                                .map(clock -> Optional.ofNullable(clock.counted().resumed()))
                                .filter(Optional::isPresent)
                                .count())
                .isGreaterThan(100);
    }
}

package org.pirveli.domain.casework;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.pirveli.api.casework.event.ClockPaused;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
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
            write(outcome, ledger);

            assertThat(counted(ledger)).as("after %s", outcome.step()).isEqualTo(dues(outcome));
        }
    }

    private static void write(Outcome outcome, Ledger ledger) {
        if (outcome.refusal() != null) {
            return;
        }
        ledger.catchUp(outcome.step());
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

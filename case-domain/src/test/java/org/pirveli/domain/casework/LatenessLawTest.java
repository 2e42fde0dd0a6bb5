package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.AcknowledgeEscalation;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.RemindAssignee;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.event.CaseEscalated;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.sla.Position;
import org.pirveli.domain.casework.CaseState.Registered;
import org.pirveli.domain.casework.World.Outcome;
import org.pirveli.domain.casework.World.Step;

/** The same is asked in worlds whose schedulers are punctual, lazy and absent. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class LatenessLawTest {

    /** Who watches the time before the next thing is asked. */
    @FunctionalInterface
    private interface Scheduler {
        void watch(World world, Step next);
    }

    /** An escalation as people hear of it, however late it was detected. */
    record Risen(
            ClockId clockId,
            int attempt,
            int level,
            Position to,
            Instant breachedAt,
            Instant raisedAt) {}

    /**
     * What must not depend on the scheduler.
     *
     * @param status {@code null} if no case was registered
     */
    record Facts(
            List<ClockStarted> started,
            List<ClockStopped> stopped,
            Set<Risen> risen,
            List<Instant> dues,
            List<ClockState> clocks,
            @Nullable CaseStatus status,
            @Nullable OperatorId holder) {}

    static LongStream seeds() {
        return Walk.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void clocks_and_escalations_do_not_depend_on_how_late_the_scheduler_ran(long seed) {
        var punctual = lived(seed, LatenessLawTest::punctual);
        var random = new Random(seed);
        var lazy = lived(seed, (world, next) -> lazy(random, world, next));
        var absent = lived(seed, (_, _) -> {});

        assertThat(facts(lazy)).isEqualTo(facts(punctual));
        assertThat(facts(absent)).isEqualTo(facts(punctual));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void people_are_answered_the_same_except_when_they_take_note_of_escalations(long seed) {
        var punctual = lived(seed, LatenessLawTest::punctual);
        var absent = lived(seed, (_, _) -> {});

        assertThat(answers(absent)).isEqualTo(answers(punctual));
    }

    @Test
    void the_schedulers_differ_in_what_they_see() {
        long punctual = 0;
        long absent = 0;
        for (long seed : seeds().toArray()) {
            punctual += detectedAtOnce(lived(seed, LatenessLawTest::punctual));
            absent += detectedAtOnce(lived(seed, (_, _) -> {}));
        }
        assertThat(punctual).isGreaterThan(400);
        assertThat(absent).isLessThan(punctual / 2);
    }

    private static long detectedAtOnce(World world) {
        return world.history().stream()
                .filter(event ->
                        event instanceof CaseEscalated e
                                && e.detectedAt().equals(e.raisedAt().plusMillis(1)))
                .count();
    }

    /** The walk's questions, asked again; in the end somebody looks at the clock everywhere. */
    private static World lived(long seed, Scheduler scheduler) {
        var world = Walk.of(seed).anew();
        var steps = Walk.withoutScheduler(Walk.of(seed));
        for (var step : steps) {
            scheduler.watch(world, step);
            world.take(step);
        }
        var last = steps.getLast();
        var end =
                new Step(
                        1_000,
                        last.at().plus(Duration.ofDays(100)),
                        OneCase.ENGINE,
                        last.changes(),
                        last.command());
        scheduler.watch(world, end);
        world.running().forEach(clock -> world.take(end.asking(escalation(clock, 3))));
        return world;
    }

    /** Looks as soon as anything has passed its instant, and only then. */
    private static void punctual(World world, Step next) {
        for (var due = nextDue(world, next); due != null; due = nextDue(world, next)) {
            assertThat(world.take(due).events()).as("%s", due).isNotEmpty();
        }
    }

    private static @Nullable Step nextDue(World world, Step next) {
        return world.running().stream()
                .flatMap(clock -> due(clock, next, world.now()))
                .map(step -> onceOpen(world, next, step))
                .filter(step -> !step.at().isAfter(next.at()))
                .min(Comparator.comparing(Step::at))
                .orElse(null);
    }

    private static Stream<Step> due(CaseClock clock, Step next, Instant now) {
        var reminders =
                clock.schedule().reminders().stream()
                        .filter(reminder -> !clock.remindersRaised().contains(reminder.share()))
                        .map(reminder ->
                                engine(
                                        next,
                                        after(reminder.at(), now),
                                        new RemindAssignee(
                                                Asked.ID,
                                                clock.id(),
                                                clock.attempt(),
                                                reminder.share())));
        var levels =
                clock.schedule().levels().stream()
                        .filter(level -> !clock.levelsRaised().contains(level.level()))
                        .map(level ->
                                engine(
                                        next,
                                        after(level.at(), now),
                                        escalation(clock, level.level())));
        return Stream.concat(reminders, levels);
    }

    /** A reminder that would come while the office is closed comes when it opens. */
    private static Step onceOpen(World world, Step next, Step step) {
        return world.again(step)
                .map(at -> onceOpen(world, next, engine(next, at, step.command())))
                .orElse(step);
    }

    /** Once in a while asks for something, due or not, of any clock. */
    private static void lazy(Random random, World world, Step next) {
        for (var clock : World.clocks(world.state()).toList()) {
            if (random.nextInt(4) == 0) {
                world.take(engine(next, next.at(), escalation(clock, 1 + random.nextInt(3))));
            }
        }
    }

    /**
     * As soon as an instant has passed, which may have been long ago when a promise came in late.
     */
    private static Instant after(Instant instant, Instant now) {
        var passed = instant.plusMillis(1);
        return passed.isBefore(now) ? now : passed;
    }

    private static Step engine(Step next, Instant at, CaseCommand command) {
        var changes =
                next.changes().stream().filter(each -> !each.recordedAt().isAfter(at)).toList();
        return new Step(next.number(), at, OneCase.ENGINE, changes, command);
    }

    private static EscalateCase escalation(CaseClock clock, int level) {
        return new EscalateCase(Asked.ID, clock.id(), clock.attempt(), level);
    }

    private static Facts facts(World world) {
        var history = world.history();
        var state = world.state();
        return new Facts(
                history.stream().flatMap(event -> event.clocksStarted().stream()).toList(),
                history.stream().flatMap(event -> event.clocksStopped().stream()).toList(),
                history.stream()
                        .filter(CaseEscalated.class::isInstance)
                        .map(event -> risen((CaseEscalated) event))
                        .collect(Collectors.toSet()),
                World.clocks(state).map(clock -> clock.schedule().dueAt()).toList(),
                World.clocks(state).map(CaseClock::state).toList(),
                state instanceof Registered registered ? registered.status() : null,
                state instanceof Registered registered ? registered.holder() : null);
    }

    private static Risen risen(CaseEscalated e) {
        return new Risen(e.clockId(), e.attempt(), e.level(), e.to(), e.breachedAt(), e.raisedAt());
    }

    private static List<String> answers(World world) {
        return world.outcomes().stream()
                .filter(outcome -> !outcome.step().actor().equals(OneCase.ENGINE))
                .filter(outcome -> !(outcome.step().command() instanceof AcknowledgeEscalation))
                .map(LatenessLawTest::answer)
                .toList();
    }

    private static String answer(Outcome outcome) {
        return outcome.step().command() + ": " + Objects.toString(outcome.refusal(), "accepted");
    }
}

package org.pirveli.domain.casework;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.RecalculateDeadline;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.sla.ClockName;
import org.pirveli.domain.calendar.CalendarChange;
import org.pirveli.domain.casework.World.Step;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.worktime.DayName;
import org.pirveli.worktime.DeclaredDay;
import org.pirveli.worktime.GeorgianCalendar;
import org.pirveli.worktime.WorkingCalendar;

/** How the dues of two cases compare, under the same promise. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class ReceiptLawTest {

    private static final Instant FIRST = Wall.at("2019-01-01T00:00");
    private static final Duration SPAN = Duration.ofDays(365 * 8);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_later_receipt_is_never_due_earlier(long seed) {
        var random = new Random(seed);
        var promises = List.of(RandomPolicy.versions(random).getFirst());
        for (int i = 0; i < 10; i++) {
            var received = instant(random);
            var later = received.plusMillis(random.nextLong(Duration.ofDays(5).toMillis()));

            assertNotEarlier(dues(promises, later, List.of()), dues(promises, received, List.of()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void with_one_more_day_off_nothing_is_due_earlier(long seed) {
        var random = new Random(seed);
        var promises = List.of(RandomPolicy.versions(random).getFirst());
        for (int i = 0; i < 10; i++) {
            var received = instant(random);
            var off = off(random, received, received.plusMillis(random.nextLong(100_000_000)));

            assertNotEarlier(
                    dues(promises, received, List.of(off)), dues(promises, received, List.of()));
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void no_day_off_declared_while_clocks_run_makes_a_due_earlier(long seed) {
        var random = new Random(seed);
        var promises = List.of(RandomPolicy.versions(random).getFirst());
        for (int i = 0; i < 10; i++) {
            var received = instant(random);
            var world = paused(promises, received, random);
            var before = dues(world);
            var now = world.now();
            var off = off(random, received, now);

            world.take(step(3, now, List.of(off), new RecalculateDeadline(Asked.ID)));

            assertNotEarlier(dues(world), before);
        }
    }

    /** Perhaps the case waited for its applicant meanwhile. */
    private static World paused(List<SlaPolicy> promises, Instant received, Random random) {
        var world = new World(promises);
        world.take(step(1, received, List.of(), Asked.received(received)));
        var now = received;
        if (random.nextBoolean()) {
            world.take(step(2, now, List.of(), Asked.assign(TestOffice.NINO)));
            now = later(now, random);
            world.take(step(2, now, List.of(), Asked.answer(ResponseKind.MISSING_INFORMATION)));
            now = later(now, random);
            world.take(step(2, now, List.of(), Asked.told()));
        }
        return world;
    }

    private static Instant later(Instant now, Random random) {
        return now.plusMillis(random.nextLong(Duration.ofDays(6).toMillis()));
    }

    private static void assertNotEarlier(
            Map<ClockName, Instant> dues, Map<ClockName, Instant> others) {
        assertThat(dues).containsOnlyKeys(others.keySet());
        others.forEach(
                (name, due) -> assertThat(dues.get(name)).as("%s", name).isAfterOrEqualTo(due));
    }

    private static Map<ClockName, Instant> dues(
            List<SlaPolicy> promises, Instant received, List<CalendarChange> changes) {
        var world = new World(promises);
        var now = received.plus(Duration.ofDays(2));
        world.take(step(1, now, changes, Asked.received(received)));
        return dues(world);
    }

    private static Map<ClockName, Instant> dues(World world) {
        return world.running().stream()
                .collect(toMap(CaseClock::name, clock -> clock.schedule().dueAt()));
    }

    private static Step step(
            int number, Instant at, List<CalendarChange> changes, CaseCommand command) {
        var actor =
                command instanceof CaseCommand.SystemCommand ? OneCase.ENGINE : OneCase.SUPERVISOR;
        return new Step(number, at, actor, changes, command);
    }

    private static Instant instant(Random random) {
        return FIRST.plusMillis(random.nextLong(SPAN.toMillis()));
    }

    /** One of the next days; whoever declares it would not mind if something were due earlier. */
    private static CalendarChange off(Random random, Instant received, Instant now) {
        var standard = GeorgianCalendar.standard();
        var date = LocalDate.ofInstant(received, standard.zone()).plusDays(random.nextInt(20));
        var days = new ArrayList<>(standard.layers().declared().values());
        days.removeIf(day -> day.date().equals(date));
        days.add(DeclaredDay.off(date, new DayName("Day off", "უქმე"), "Resolution"));
        var calendar =
                new WorkingCalendar(
                        standard.id(), 2, standard.zone(), standard.layers().declaring(days));
        return new CalendarChange(calendar, now, "day off", null, "sopio", true);
    }
}

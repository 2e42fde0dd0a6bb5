package org.pirveli.sla;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.RemindAssignee;
import org.pirveli.api.casework.CaseCommand.SystemCommand;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DeadlineManagerTest {

    private static final Instant DUE = Instant.parse("2026-11-25T14:00:00Z");
    private static final Duration MOMENT = Duration.ofMillis(1);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestClock clock = new TestClock(DUE);

    @ParameterizedTest
    @EnumSource
    void an_answer_at_the_very_instant_is_in_time_and_a_moment_later_is_late(Database database) {
        var cases = new ToldCases();
        var matter = new TestCase(new Random(1), TestCase.oneLevelAt(DUE));
        try (var tables = database.open();
                var sweep = sweep(tables, cases, SweepSettings.STANDARD)) {
            tables.happened(matter.registered());
            sweep.looksAFewTimes();
            assertThat(cases.commands()).isEmpty();

            clock.shift(MOMENT);
            sweep.manager.wake();

            await().atMost(PATIENCE).until(() -> !cases.commands().isEmpty());
            assertThat(cases.commands())
                    .containsExactly(new EscalateCase(matter.id, matter.clock, 1, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void it_wakes_by_itself_when_something_falls_due(Database database) {
        var running = InstantSource.offset(InstantSource.system(), Duration.ofDays(3));
        var lateness = new ArrayList<Duration>();
        var told = new CountDownLatch(3);
        try (var tables = database.open()) {
            SystemCommands cases =
                    commands -> {
                        for (var command : commands) {
                            var level = ((EscalateCase) command).level();
                            var row = dueAt(tables, level);
                            lateness.add(Duration.between(row, running.instant()));
                            told.countDown();
                        }
                        return new SystemCommands.Sent(commands.size(), 0);
                    };
            var start = running.instant().plusSeconds(1);
            var levels =
                    Stream.of(1, 2, 3)
                            .map(n -> TestCase.level(n, start.plusMillis(700L * n)))
                            .toList();
            var schedule = TestCase.schedule(start, List.of(), levels);
            tables.happened(new TestCase(new Random(1), schedule).registered());
            var settings = new SweepSettings(4, 100, PATIENCE, Duration.ofHours(1));
            try (var _ = new Sweep(tables.dataSource(), cases, running, settings)) {
                await().atMost(PATIENCE).until(() -> told.getCount() == 0);
            }
        }
        assertThat(lateness).allMatch(late -> late.isPositive());
        assertThat(lateness).allMatch(late -> late.compareTo(Duration.ofSeconds(1)) < 0);
    }

    private static Instant dueAt(Tables tables, int level) {
        return tables.openRows().stream()
                .filter(row -> row.key().step().number() == level)
                .map(Deadline::dueAt)
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @EnumSource
    void it_lets_those_who_follow_keep_up_and_still_comes_to_an_end(Database database) {
        var cases = new ToldCases();
        var asked = new AtomicInteger();
        try (var tables = database.open()) {
            var matters = Stream.generate(() -> TestCase.dueAt(DUE.minusSeconds(1))).limit(6);
            matters.forEach(matter -> tables.happened(matter.registered()));
            BooleanSupplier crowded = () -> asked.incrementAndGet() > 0;
            var settings = new SweepSettings(1, 2, PATIENCE, Duration.ofSeconds(1));
            try (var sweep = new Sweep(tables.dataSource(), cases, clock, crowded, settings)) {
                await().atMost(PATIENCE).until(() -> cases.commands().size() >= 6);
                await().atMost(PATIENCE).until(() -> !sweep.manager.busy());
            }
        }
        assertThat(asked).hasPositiveValue();
    }

    @ParameterizedTest
    @EnumSource
    void it_goes_on_while_nobody_can_say_whether_others_keep_up(Database database) {
        var cases = new ToldCases();
        try (var tables = database.open()) {
            var matters = Stream.generate(() -> TestCase.dueAt(DUE.minusSeconds(1))).limit(6);
            matters.forEach(matter -> tables.happened(matter.registered()));
            BooleanSupplier crowded =
                    () -> {
                        throw new IllegalStateException("asked too early");
                    };
            var settings = new SweepSettings(1, 2, PATIENCE, Duration.ofSeconds(1));
            try (var _ = new Sweep(tables.dataSource(), cases, clock, crowded, settings)) {
                await().atMost(PATIENCE).until(() -> cases.commands().size() >= 6);
            }
        }
        assertThat(cases.commands()).hasSizeGreaterThanOrEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource
    void what_somebody_holds_locked_does_not_keep_back_what_comes_after_it(Database database) {
        var cases = new ToldCases();
        var held = TestCase.dueAt(DUE.minusSeconds(9));
        var later = TestCase.dueAt(DUE.minusSeconds(1));
        var settings = new SweepSettings(1, 1, PATIENCE, Duration.ofSeconds(1));
        try (var tables = database.open()) {
            tables.happened(held.registered(), later.registered());
            tables.inTransaction(() -> {
                tables.jdbc()
                        .queryForList(
                                "select clock_id from deadline where case_id = ? for update",
                                held.id.value());
                try (var _ = sweep(tables, cases, settings)) {
                    await().atMost(PATIENCE).until(() -> !cases.commands().isEmpty());
                }
                return true;
            });
        }
        assertThat(cases.commands()).extracting(SystemCommand::caseId).containsOnly(later.id);
    }

    @ParameterizedTest
    @EnumSource
    void it_is_told_of_an_earlier_instant_while_it_sleeps(Database database) {
        var cases = new ToldCases();
        var settings = new SweepSettings(1, 100, PATIENCE, Duration.ofHours(1));
        try (var tables = database.open();
                var sweep = sweep(tables, cases, settings)) {
            sweep.looksAFewTimes();
            tables.happened(TestCase.dueAt(DUE.minusSeconds(1)).registered());

            sweep.manager.wakeAt(DUE.minusSeconds(1));

            await().atMost(PATIENCE).until(() -> !cases.commands().isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_case_that_is_late_in_everything_is_told_once_and_in_order(Database database) {
        var cases = new ToldCases();
        var matter = TestCase.dueAt(DUE.minus(Duration.ofDays(14)));
        var other = TestCase.dueAt(DUE.minus(Duration.ofDays(15)));
        try (var tables = database.open()) {
            tables.happened(matter.registered(), other.registered());
            try (var _ = sweep(tables, cases, SweepSettings.STANDARD)) {
                await().atMost(PATIENCE).until(() -> !cases.commands().isEmpty());
            }
        }
        assertThat(cases.batches).hasSize(1);
        assertThat(cases.commands())
                .filteredOn(command -> command.caseId().equals(matter.id))
                .containsExactly(
                        new RemindAssignee(matter.id, matter.clock, 1, 50),
                        new RemindAssignee(matter.id, matter.clock, 1, 80),
                        new EscalateCase(matter.id, matter.clock, 1, 3));
        assertThat(cases.commands().subList(0, 3))
                .extracting(command -> command.caseId())
                .containsOnly(cases.commands().getFirst().caseId());
    }

    @ParameterizedTest
    @EnumSource
    void a_small_batch_takes_along_what_else_is_due_of_its_clocks(Database database) {
        var cases = new ToldCases();
        try (var tables = database.open()) {
            for (var i = 0; i < 7; i++) {
                tables.happened(TestCase.dueAt(DUE.minus(Duration.ofDays(2 + i))).registered());
            }
            var settings = new SweepSettings(2, 3, PATIENCE, Duration.ofSeconds(1));
            try (var _ = sweep(tables, cases, settings)) {
                await().atMost(PATIENCE).until(() -> cases.commands().size() >= 7 * 3);
            }
        }
        assertThat(cases.commands()).hasSize(7 * 3).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void two_nodes_share_a_herd_and_tell_no_case_twice(Database database) {
        var herd = 10_000;
        try (var tables = database.open()) {
            herd(tables, herd);
            var cases = new RaisingCases(tables);
            var settings = new SweepSettings(2, 100, Duration.ofMinutes(5), Duration.ofSeconds(1));
            try (var one = sweep(tables, cases, settings);
                    var two = sweep(tables, cases, settings)) {
                await().atMost(Duration.ofMinutes(2))
                        .until(() -> cases.told().size() == herd && tables.openRows().isEmpty());
                assertThat(one.manager.figures().claimed()).isPositive();
                assertThat(two.manager.figures().claimed()).isPositive();
            }
            assertThat(cases.told()).hasSize(herd).allSatisfy((_, n) -> assertThat(n).isOne());
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_a_killed_node_had_in_hand_is_taken_over_when_its_lease_runs_out(Database database) {
        var forever = new CountDownLatch(1);
        SystemCommands dead =
                commands -> {
                    await().atMost(Duration.ofMinutes(2)).until(() -> forever.getCount() == 0);
                    return new SystemCommands.Sent(0, commands.size());
                };
        var lease = new SweepSettings(1, 50, Duration.ofSeconds(1), Duration.ofMillis(200));
        try (var tables = database.open()) {
            herd(tables, 120);
            var cases = new RaisingCases(tables);
            try (var killed = sweep(tables, dead, lease)) {
                await().atMost(PATIENCE).until(() -> killed.manager.figures().claimed() == 50);
                try (var _ = sweep(tables, cases, lease)) {
                    await().atMost(PATIENCE).until(() -> tables.openRows().isEmpty());
                }
                forever.countDown();
            }
            assertThat(cases.told()).hasSize(120);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_case_on_which_nothing_works_does_not_hold_up_the_others(Database database) {
        var sick = TestCase.dueAt(DUE.minus(Duration.ofDays(30)));
        var told = new AtomicInteger();
        try (var tables = database.open()) {
            tables.happened(sick.registered());
            herd(tables, 120);
            var healthy = new RaisingCases(tables);
            SystemCommands cases =
                    commands -> {
                        var good =
                                commands.stream().filter(c -> !c.caseId().equals(sick.id)).toList();
                        var bad = commands.size() - good.size();
                        told.addAndGet(bad);
                        return new SystemCommands.Sent(healthy.sendAll(good).events(), bad);
                    };
            var settings = new SweepSettings(2, 50, Duration.ofMillis(300), Duration.ofMillis(50));
            try (var sweep = sweep(tables, cases, settings)) {
                await().atMost(PATIENCE).until(() -> healthy.told().size() == 120);
                await().atMost(PATIENCE).until(() -> told.get() >= 9);
                assertThat(sweep.manager.figures().failed()).isGreaterThanOrEqualTo(9);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_came_at_a_wrong_time_is_left_alone_by_every_node_until_it_is_wanted_again(
            Database database) {
        var opening = DUE.plus(Duration.ofMinutes(30));
        var told = new AtomicInteger();
        SystemCommands closed =
                commands -> {
                    var reminders =
                            commands.stream().filter(RemindAssignee.class::isInstance).toList();
                    told.addAndGet(reminders.size());
                    return clock.instant().isBefore(opening)
                            ? new SystemCommands.Sent(
                                    0, 0, reminders.stream().collect(toMap(c -> c, _ -> opening)))
                            : new SystemCommands.Sent(reminders.size(), 0);
                };
        var settings = new SweepSettings(1, 100, Duration.ofMillis(100), Duration.ofMillis(50));
        try (var tables = database.open()) {
            var herd = Stream.generate(() -> TestCase.dueAt(DUE.plusSeconds(3_600))).limit(20);
            tables.happened(herd.map(TestCase::registered).toArray(RecordedEvent[]::new));
            try (var one = sweep(tables, closed, settings);
                    var two = sweep(tables, closed, settings)) {
                await().atMost(PATIENCE).until(() -> offeredAt(tables, opening) == 2 * 20);
                var before = told.get();
                one.looksAFewTimes();
                two.looksAFewTimes();
                assertThat(told).hasValue(before);
                assertThat(
                                tables.inTransaction(() ->
                                        new Deadlines(tables.dataSource())
                                                .overdue(clock.instant())))
                        .isZero();

                clock.shift(Duration.ofMinutes(30).plus(MOMENT));
                one.manager.wake();

                await().atMost(PATIENCE).until(() -> told.get() >= before + 2 * 20);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_long_wait_is_broken_once_an_hour_since_the_calendar_may_change_meanwhile(
            Database database) {
        var monday = DUE.plus(Duration.ofDays(5));
        SystemCommands closed =
                commands ->
                        new SystemCommands.Sent(
                                0, 0, commands.stream().collect(toMap(c -> c, _ -> monday)));
        try (var tables = database.open();
                var _ = sweep(tables, closed, SweepSettings.STANDARD)) {
            tables.happened(TestCase.dueAt(DUE.plusSeconds(7_200)).registered());

            await().atMost(PATIENCE)
                    .until(() -> offeredAt(tables, DUE.plus(Duration.ofHours(1))) == 2);
        }
    }

    private static long offeredAt(Tables tables, Instant instant) {
        return tables.openRows().stream().filter(row -> instant.equals(row.offeredAt())).count();
    }

    @ParameterizedTest
    @EnumSource
    void it_goes_on_after_an_outage_of_the_database_and_of_the_cases(Database database) {
        var away = new AtomicBoolean(true);
        var attempts = new AtomicInteger();
        try (var tables = database.open()) {
            herd(tables, 30);
            var flaky =
                    new DelegatingDataSource(tables.dataSource()) {
                        @Override
                        public Connection getConnection() throws SQLException {
                            if (away.get()) {
                                attempts.incrementAndGet();
                                throw new SQLTransientConnectionException("away");
                            }
                            return super.getConnection();
                        }
                    };
            var healthy = new RaisingCases(tables);
            var refusals = new AtomicInteger(2);
            SystemCommands cases =
                    commands -> {
                        if (refusals.getAndDecrement() > 0) {
                            throw new IllegalStateException("away too");
                        }
                        return healthy.sendAll(commands);
                    };
            var settings = new SweepSettings(1, 50, Duration.ofMillis(500), Duration.ofMillis(50));
            try (var sweep = new Sweep(flaky, cases, clock, settings)) {
                await().atMost(PATIENCE).until(() -> attempts.get() >= 3);
                away.set(false);

                await().atMost(PATIENCE).until(() -> tables.openRows().isEmpty());
                assertThat(sweep.manager.figures().failed()).isEqualTo(60);
            }
            assertThat(healthy.told()).hasSize(30);
        }
    }

    @ParameterizedTest
    @EnumSource
    void stopping_finishes_what_is_in_hand_and_waits_no_longer_than_told(Database database) {
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var told = new ToldCases();
        SystemCommands slow =
                commands -> {
                    begun.countDown();
                    await().atMost(PATIENCE).until(() -> finish.getCount() == 0);
                    return told.sendAll(commands);
                };
        try (var tables = database.open()) {
            herd(tables, 10);
            var settings = new SweepSettings(1, 5, PATIENCE, PATIENCE);
            var manager = sweep(tables, slow, settings).manager;
            await().atMost(PATIENCE).until(() -> begun.getCount() == 0);

            assertThat(manager.stop(Duration.ofMillis(50))).isFalse();
            finish.countDown();

            assertThat(manager.stop(PATIENCE)).isTrue();
            assertThat(told.commands()).hasSize(5);
        }
    }

    private static void herd(Tables tables, int size) {
        var herd =
                Stream.generate(() ->
                                new TestCase(
                                        new Random(), TestCase.oneLevelAt(DUE.minusSeconds(1))))
                        .limit(size)
                        .map(TestCase::registered)
                        .toList();
        tables.happened(herd.toArray(RecordedEvent[]::new));
    }

    private Sweep sweep(Tables tables, SystemCommands cases, SweepSettings settings) {
        return new Sweep(tables.dataSource(), cases, clock, settings);
    }
}

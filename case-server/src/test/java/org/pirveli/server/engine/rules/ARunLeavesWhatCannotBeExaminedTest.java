package org.pirveli.server.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.calendar.CalendarCommand.DeclareNonWorkingDay;
import org.pirveli.api.casework.CaseId;
import org.pirveli.domain.calendar.InitialCalendar;
import org.pirveli.domain.casework.Office;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.log.RecordedCauses;
import org.pirveli.server.engine.rules.ClockRunner.Progress;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;

/** One case that cannot be examined keeps nobody else waiting. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ARunLeavesWhatCannotBeExaminedTest {

    private static final ClockRun.Kind RECALCULATION = ClockRun.Kind.RECALCULATION;

    @ParameterizedTest
    @EnumSource
    void a_later_run_reaches_all_others(Databases database) {
        var store = database.open();
        List<CaseId> sound;
        try (var node = store.node()) {
            sound = Stream.generate(node::registers).limit(5).toList();
            var poisoned = node.registers();
            node.shows(poisoned, 1);
            poison(node, poisoned);
        }
        try (var node = store.node()) {
            declare(node, dueDate(node));
            awaitMoves(node, sound, 1);
            awaitFailed(node, 1);

            declare(node, dueDate(node));
            awaitMoves(node, sound, 2);
            awaitFailed(node, 2);

            assertThat(node.get(ClockRuns.class).of(RECALCULATION, "georgia"))
                    .allSatisfy(each -> {
                        assertThat(each.left()).isEqualTo(1);
                        assertThat(each.run().failed()).isEqualTo(1);
                        assertThat(each.run().finishedAt()).isNull();
                    });
        }
    }

    /** The log knows an event of the case that nobody can read. */
    private static void poison(Node node, CaseId caseId) {
        assertThat(
                        node.unguarded()
                                .sql(
                                        "update domain_event set payload_type = 'Nonsense' where"
                                                + " aggregate_identifier = ?")
                                .param(caseId.toString())
                                .update())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void each_time_it_is_left_alone_for_longer_but_never_for_ever(Databases database) {
        try (var node = database.open().node("pirveli.processing=false")) {
            var table = node.get(ClockRunTable.class);
            node.registers();
            declare(node, dueDate(node));
            var run = table.claim().orElseThrow();

            for (int i = 0; i < 12; i++) {
                table.putOff(table.of(RECALCULATION, "georgia").getFirst(), 1);
                assertThat(table.claim()).isEmpty();
            }

            assertThat(table.of(RECALCULATION, run.rule().id()).getFirst().tries()).isEqualTo(12);
            assertThat(
                            node.jdbc()
                                    .sql(
                                            "select count(*) from clock_run where not_before"
                                                + " between current_timestamp + interval '4' minute"
                                                + " and current_timestamp + interval '5' minute")
                                    .query(Integer.class)
                                    .single())
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void page_by_page_every_clock_is_examined_once(Databases database) {
        try (var node = database.open().node("pirveli.processing=false")) {
            var cases = Stream.generate(node::registers).limit(250).toList();
            declare(node, dueDate(node));
            try (var runner = runner(node, false)) {
                int pages = 0;
                while (runner.next() == Progress.MOVING) {
                    pages++;
                }

                // three pages, the end behind them, and the look from the beginning that finds none
                assertThat(pages).isEqualTo(5);
            }
            assertThat(cases).allSatisfy(each -> assertThat(moves(node, each)).isEqualTo(1));
            assertThat(node.get(ClockRuns.class).of(RECALCULATION, "georgia"))
                    .allMatch(each -> each.run().finishedAt() != null);
        }
    }

    @ParameterizedTest
    @EnumSource
    void while_the_views_are_far_behind_it_holds_its_breath_but_not_for_ever(Databases database) {
        try (var node = database.open().node("pirveli.processing=false");
                var runner = runner(node, true)) {
            node.registers();
            declare(node, dueDate(node));

            assertThat(runner.next()).isEqualTo(Progress.MOVING);
            assertThat(Stream.generate(runner::next).takeWhile(Progress.CROWDED::equals).count())
                    .isEqualTo(20);
        }
    }

    private static ClockRunner runner(Node node, boolean crowded) {
        return new ClockRunner(
                node.get(ClockRunTable.class),
                node.get(OpenClockTable.class),
                node.get(RuleBook.class),
                node.get(CommandDoor.class),
                node.clock(),
                node.get(RecordedCauses.class),
                () -> crowded,
                1);
    }

    /** The date by which what is received today is due. */
    private static LocalDate dueDate(Node node) {
        var office = node.get(Office.class);
        var calendar = office.calendarOf(office.firstUnit());
        var today = node.clock().instant();
        return calendar.plusWorkingDays(today, 2).atZone(calendar.zone()).toLocalDate();
    }

    private static void declare(Node node, LocalDate date) {
        var _ =
                node.get(RuleDoor.class)
                        .execute(
                                new DeclareNonWorkingDay(
                                        InitialCalendar.GEORGIA, date, null, "No 1", "Day off"),
                                Said.SUPERVISOR,
                                RuleConditions.NONE);
    }

    private static void awaitMoves(Node node, List<CaseId> cases, int times) {
        await().untilAsserted(() ->
                assertThat(cases)
                        .allSatisfy(each -> assertThat(moves(node, each)).isEqualTo(times)));
    }

    private static void awaitFailed(Node node, int runs) {
        await().untilAsserted(() ->
                assertThat(node.get(ClockRuns.class).of(RECALCULATION, "georgia"))
                        .filteredOn(each -> each.run().failed() == 1)
                        .hasSize(runs));
    }

    private static long moves(Node node, CaseId caseId) {
        return node.log(caseId).stream().filter("DeadlineRecalculated"::equals).count();
    }
}

package org.pirveli.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.sla.ClockId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DeadlineAuditTest {

    private static final Instant DUE = Instant.parse("2026-11-25T14:00:00Z");

    private final Views views = new Views();

    @ParameterizedTest
    @EnumSource
    void nothing_is_found_where_everything_agrees(Database database) {
        try (var tables = database.open()) {
            var matters = manyOpenCases(tables, 1_203);

            var report = audit(tables).run();

            assertThat(report.clocks()).isEqualTo(matters.size());
            assertThat(report.rows()).isEqualTo(5L * matters.size());
            assertThat(report.drift()).isZero();
            assertThat(report.unseen()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void lost_stale_and_moved_rows_are_put_right_by_the_second_audit(Database database) {
        try (var tables = database.open()) {
            var matters = manyOpenCases(tables, 1_203);
            var before = tables.rows();
            tables.jdbc().update("delete from deadline where clock_id = ?", clockOf(matters, 0));
            tables.jdbc()
                    .update(
                            "update deadline set due_at = null where clock_id = ? and kind ="
                                    + " 'LEVEL'",
                            clockOf(matters, 600));
            var stray = answeredUnnoticed(tables);
            var audit = audit(tables);

            assertThat(audit.run()).isEqualTo(new AuditReport(1_203, 6_015, 5, 5, 3, 0, 0));
            assertThat(audit.run()).isEqualTo(new AuditReport(1_203, 6_015, 5, 5, 3, 0, 13));

            assertThat(audit.run().drift()).isZero();
            assertThat(withoutVersions(tables.rows())).isEqualTo(withoutVersions(before));
            assertThat(tables.rows()).noneMatch(row -> row.caseId().equals(stray.id.value()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_reminder_that_waits_is_as_it_should_be_and_a_level_never_waits(Database database) {
        try (var tables = database.open()) {
            manyOpenCases(tables, 3);
            tables.jdbc().update("update deadline set offered_at = due_at + interval '1' hour");
            var audit = audit(tables);

            assertThat(audit.run()).isEqualTo(new AuditReport(3, 15, 0, 0, 9, 0, 0));
            audit.run();

            assertThat(tables.openRows())
                    .allMatch(Deadline::isOfferedInTime)
                    .filteredOn(row -> !Objects.equals(row.dueAt(), row.offeredAt()))
                    .hasSize(6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_projection_that_was_only_late_is_left_alone(Database database) {
        try (var tables = database.open()) {
            var late = TestCase.dueAt(DUE);
            var registered = late.registered();
            views.show(late);
            var audit = audit(tables);
            assertThat(audit.run().missing()).isEqualTo(5);

            tables.happened(registered);

            assertThat(audit.run()).isEqualTo(new AuditReport(1, 5, 0, 0, 0, 0, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_clock_that_stands_still_keeps_what_it_raised_and_wants_nothing_more(Database database) {
        try (var tables = database.open()) {
            var matter = TestCase.dueAt(DUE);
            tables.happened(matter.registered(), matter.reminded(50), matter.paused());
            views.showPaused(matter, Set.of(50));

            assertThat(audit(tables).run()).isEqualTo(new AuditReport(1, 1, 0, 0, 0, 0, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void rows_ahead_of_the_views_are_never_touched(Database database) {
        try (var tables = database.open()) {
            var unknown = TestCase.dueAt(DUE);
            tables.happened(unknown.registered());
            var ahead = TestCase.dueAt(DUE);
            tables.happened(ahead.registered());
            views.show(ahead);
            tables.happened(
                    ahead.inherited(TestCase.scheduleTowards(DUE.minus(Duration.ofDays(1)))));
            var before = tables.rows();
            var audit = audit(tables);

            for (var i = 0; i < 3; i++) {
                assertThat(audit.run()).isEqualTo(new AuditReport(1, 10, 0, 0, 0, 10, 0));
            }

            assertThat(tables.rows()).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_difference_must_last_for_the_grace_period(Database database) {
        try (var tables = database.open()) {
            answeredUnnoticed(tables);
            var patient =
                    new DeadlineAudit(
                            tables.dataSource(), tables.transactions(), views, Duration.ofHours(1));

            for (var i = 0; i < 3; i++) {
                assertThat(patient.run().healed()).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_lasts_is_counted_once_by_its_kind_and_what_passes_is_not(Database database) {
        try (var tables = database.open()) {
            var matters = manyOpenCases(tables, 5);
            var audit = audit(tables);
            assertThat(audit.figures())
                    .isEqualTo(new AuditFigures(0, null, 0, 0, 0, 0, null, null));
            answeredUnnoticed(tables);
            tables.jdbc().update("delete from deadline where clock_id = ?", clockOf(matters, 0));
            audit.run();
            assertThat(audit.figures().missing()).isZero();
            assertThat(audit.figures().sinceDrift()).isNull();
            tables.jdbc()
                    .update(
                            "update deadline set due_at = null where clock_id = ? and kind ="
                                    + " 'LEVEL'",
                            clockOf(matters, 1));

            for (var i = 0; i < 4; i++) {
                audit.run();
            }

            var figures = audit.figures();
            assertThat(figures.audits()).isEqualTo(5);
            assertThat(figures.last()).isEqualTo(new AuditReport(5, 25, 0, 0, 0, 0, 0));
            assertThat(figures.missing()).isEqualTo(5);
            assertThat(figures.stale()).isEqualTo(5);
            assertThat(figures.moved()).isEqualTo(3);
            assertThat(figures.healed()).isEqualTo(13);
            assertThat(figures.sinceDrift()).isGreaterThan(figures.sinceAudit());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_step_that_the_views_saw_raised_is_not_opened_again(Database database) {
        try (var tables = database.open()) {
            var matter = TestCase.dueAt(DUE);
            tables.happened(matter.registered());
            matter.escalated(1);
            views.show(matter, Set.of(1));
            var audit = audit(tables);

            audit.run();
            assertThat(audit.run().healed()).isEqualTo(1);

            assertThat(tables.openRows()).hasSize(4);
            assertThat(tables.rows()).hasSize(5);
        }
    }

    @ParameterizedTest
    @EnumSource
    void two_nodes_may_put_the_same_right_at_the_same_time(Database database) throws Exception {
        try (var tables = database.open();
                var nodes = Executors.newFixedThreadPool(2)) {
            manyOpenCases(tables, 700);
            var before = tables.rows();
            tables.jdbc().update("delete from deadline where step in (1, 50)");
            var audits = List.of(audit(tables), audit(tables));
            audits.forEach(DeadlineAudit::run);

            var reports = new ArrayList<AuditReport>();
            for (var run : audits.stream().map(audit -> nodes.submit(audit::run)).toList()) {
                reports.add(run.get());
            }

            audits.forEach(DeadlineAudit::run);
            assertThat(reports).anyMatch(report -> report.healed() > 0);
            assertThat(audits.getFirst().run().drift()).isZero();
            assertThat(withoutVersions(tables.rows())).isEqualTo(withoutVersions(before));
        }
    }

    @ParameterizedTest
    @EnumSource
    void running_clocks_out_of_order_are_refused(Database database) {
        try (var tables = database.open()) {
            var backwards =
                    new Views() {
                        @Override
                        Comparator<OpenClock> order() {
                            return super.order().reversed();
                        }
                    };
            backwards.show(TestCase.dueAt(DUE));
            backwards.show(TestCase.dueAt(DUE));
            var audit =
                    new DeadlineAudit(
                            tables.dataSource(), tables.transactions(), backwards, Duration.ZERO);

            assertThatThrownBy(audit::run).isInstanceOf(IllegalStateException.class);
        }
    }

    private DeadlineAudit audit(Tables tables) {
        return new DeadlineAudit(tables.dataSource(), tables.transactions(), views, Duration.ZERO);
    }

    private List<TestCase> manyOpenCases(Tables tables, int count) {
        var random = new Random(7);
        var matters =
                IntStream.range(0, count)
                        .mapToObj(_ -> new TestCase(random, TestCase.scheduleTowards(DUE)))
                        .toList();
        tables.happened(matters.stream().map(TestCase::registered).toArray(RecordedEvent[]::new));
        matters.forEach(views::show);
        return matters;
    }

    /** A case whose answer the deadlines have missed. */
    private TestCase answeredUnnoticed(Tables tables) {
        var matter = TestCase.dueAt(DUE);
        tables.happened(matter.registered());
        matter.answered();
        views.showAnswered(matter);
        return matter;
    }

    private static UUID clockOf(List<TestCase> matters, int index) {
        return matters.get(index).clock.value();
    }

    private static List<Deadline> withoutVersions(List<Deadline> rows) {
        return rows.stream()
                .map(row -> new Deadline(row.key(), row.caseId(), row.dueAt(), row.offeredAt(), 0))
                .toList();
    }

    /** Views as they would be. */
    private static class Views implements OpenClocks {

        private final List<OpenClock> clocks = new ArrayList<>();
        private final Map<CaseId, Long> versions = new HashMap<>();

        void show(TestCase matter) {
            show(matter, Set.of());
        }

        void show(TestCase matter, Set<Integer> levelsRaised) {
            versions.put(matter.id, matter.version());
            clocks.add(
                    new OpenClock(
                            matter.id,
                            matter.version(),
                            matter.clock,
                            matter.attempt,
                            matter.schedule.reminders(),
                            matter.schedule.levels(),
                            Set.of(),
                            levelsRaised));
            clocks.sort(order());
        }

        void showPaused(TestCase matter, Set<Integer> remindersRaised) {
            versions.put(matter.id, matter.version());
            clocks.add(
                    new OpenClock(
                            matter.id,
                            matter.version(),
                            matter.clock,
                            matter.attempt,
                            List.of(),
                            List.of(),
                            remindersRaised,
                            Set.of()));
        }

        void showAnswered(TestCase matter) {
            versions.put(matter.id, matter.version());
        }

        Comparator<OpenClock> order() {
            return Comparator.comparing(clock -> clock.clockId().toString());
        }

        @Override
        public List<OpenClock> after(@Nullable ClockId last, int limit) {
            return clocks.stream()
                    .filter(clock -> last == null || isAfter(clock.clockId(), last))
                    .limit(limit)
                    .toList();
        }

        private static boolean isAfter(ClockId one, ClockId other) {
            return one.toString().compareTo(other.toString()) > 0;
        }

        @Override
        public Map<CaseId, Long> versionsOf(Set<CaseId> cases) {
            var known = new HashMap<>(versions);
            known.keySet().retainAll(cases);
            return known;
        }
    }
}

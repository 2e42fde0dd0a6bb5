package org.pirveli.server.engine.time;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEscalated;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.projections.casework.CaseFiles;
import org.pirveli.server.engine.Conditions;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;

final class TimePassesTest {

    /** Of several, since a busy machine may be late with one. */
    @ParameterizedTest
    @EnumSource
    void a_missed_promise_is_put_before_the_supervisor_within_a_second(Databases database) {
        try (var node = database.open().node()) {
            var quickest = Duration.ofDays(1);
            for (int i = 0; i < 5 && quickest.compareTo(Duration.ofSeconds(1)) > 0; i++) {
                var caseId = node.registers();
                await().until(() -> rowsOf(node, caseId) > 0);
                var due = requireNonNull(file(node, caseId).clocks().getFirst().dueAt());
                comesUp(node, due);
                await().until(() -> !file(node, caseId).escalations().isEmpty());
                var first = file(node, caseId).escalations().getFirst();

                assertThat(first.level()).isEqualTo(1);
                assertThat(first.raisedAt()).isEqualTo(due);
                assertThat(first.detectedAt()).isAfter(due);
                var late = Duration.between(due, first.detectedAt());
                quickest = late.compareTo(quickest) < 0 ? late : quickest;
            }
            assertThat(quickest).isLessThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_missed_long_ago_is_raised_at_once_with_the_instants_of_its_levels(
            Databases database) {
        try (var node = database.open().node()) {
            var caseId = new CaseId(UUID.randomUUID());
            node.does(
                    Said.register(caseId, node.clock().instant().minus(Duration.ofDays(30))),
                    Said.OPERATOR);
            raisedTo(node, caseId, 3);

            var escalations = file(node, caseId).escalations();
            var registered = file(node, caseId).registeredAt();
            assertThat(escalations).extracting(Escalation::level).containsExactly(1, 2, 3);
            assertThat(escalations)
                    .extracting(Escalation::raisedAt)
                    .isSorted()
                    .allMatch(each -> each.isBefore(registered));
            assertThat(escalations)
                    .extracting(Escalation::detectedAt)
                    .allMatch(each -> !each.isBefore(registered));
            node.does(Said.assign(caseId), Said.SUPERVISOR);
            node.does(Said.answer(caseId), Said.OPERATOR);
            assertThat(node.count(CaseEscalated.class)).isEqualTo(3);
        }
    }

    /** The sweep died after its commands were carried out and before its rows were gone. */
    @ParameterizedTest
    @EnumSource
    void a_level_that_was_raised_is_not_raised_again_when_the_sweep_repeats_itself(
            Databases database) {
        var store = database.open();
        try (var node =
                store.node("pirveli.time.audit-every=300ms", "pirveli.time.audit-grace=0s")) {
            var caseId = new CaseId(UUID.randomUUID());
            node.does(
                    Said.register(caseId, node.clock().instant().minus(Duration.ofDays(30))),
                    Said.OPERATOR);
            raisedTo(node, caseId, 3);
            var clock = file(node, caseId).clocks().getFirst();
            for (int level = 1; level <= 3; level++) {
                putBack(node, caseId, clock.clockId().value(), level);
            }

            await().until(() -> dueRows(node, clock.clockId().value()) == 0);
            var again =
                    node.door()
                            .execute(
                                    new EscalateCase(caseId, clock.clockId(), 1, 3),
                                    Actor.system("deadlines"),
                                    Conditions.NONE);
            assertThat(again.decision().events()).isEmpty();
            assertThat(node.count(CaseEscalated.class)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_audit_heals_a_row_that_was_lost_and_one_that_was_left(Databases database) {
        try (var node =
                database.open()
                        .node("pirveli.time.audit-every=300ms", "pirveli.time.audit-grace=0s")) {
            var open = node.registers();
            var answered = node.registers();
            node.does(Said.assign(answered), Said.SUPERVISOR);
            node.does(Said.answer(answered), Said.OPERATOR);
            await().until(() -> rowsOf(node, open) > 0 && rowsOf(node, answered) == 0);
            var ended = file(node, answered).clocks().getFirst().clockId().value();

            node.jdbc().sql("delete from deadline where case_id = ?").param(open.value()).update();
            putBack(node, answered, ended, 1);

            await().until(() -> rowsOf(node, open) >= 3 && rowsOf(node, answered) == 0);
            node.clock().shift(Duration.ofDays(30));
            raisedTo(node, open, 3);
            assertThat(node.log(answered)).doesNotContain("CaseEscalated");
        }
    }

    private static void comesUp(Node node, Instant due) {
        var by = Duration.between(node.clock().instant(), due).minusMillis(700);
        node.clock().shift(by);
    }

    private static void raisedTo(Node node, CaseId caseId, int levels) {
        await().until(() -> file(node, caseId).escalations().size() == levels);
    }

    private static CaseFile file(Node node, CaseId caseId) {
        return await().until(
                        () ->
                                node.get(CaseFiles.class)
                                        .byId(caseId, Sight.ALL, node.clock().instant()),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private static long rowsOf(Node node, CaseId caseId) {
        return node.jdbc()
                .sql("select count(*) from deadline where case_id = ?")
                .param(caseId.value())
                .query(Long.class)
                .single();
    }

    private static long dueRows(Node node, UUID clock) {
        return node.jdbc()
                .sql(
                        "select count(*) from deadline where clock_id = ? and kind ="
                                + " 'LEVEL' and due_at is not null")
                .param(clock)
                .query(Long.class)
                .single();
    }

    private static void putBack(Node node, CaseId caseId, UUID clock, int level) {
        node.jdbc()
                .sql(
                        "delete from deadline where clock_id = ? and attempt = 1 and kind ="
                                + " 'LEVEL' and step = ?")
                .param(clock)
                .param(level)
                .update();
        node.jdbc()
                .sql(
                        "insert into deadline (clock_id, attempt, kind, step, case_id, due_at,"
                                + " offered_at, version) values (?, 1, 'LEVEL', ?, ?, ?, ?, 1)")
                .param(clock)
                .param(level)
                .param(caseId.value())
                .param(OffsetDateTime.parse("2026-01-05T14:00:00Z"))
                .param(OffsetDateTime.parse("2026-01-05T14:00:00Z"))
                .update();
    }
}

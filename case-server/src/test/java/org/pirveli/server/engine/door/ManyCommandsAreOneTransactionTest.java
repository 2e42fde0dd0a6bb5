package org.pirveli.server.engine.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.server.engine.CaseRegistry;
import org.pirveli.server.engine.Handled;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Said;
import org.pirveli.server.harness.SharedNodes;

final class ManyCommandsAreOneTransactionTest {

    @Test
    void what_is_done_is_committed_together() {
        var node = SharedNodes.on(Databases.POSTGRESQL);
        var cases = List.of(node.registers(), node.registers(), node.registers());
        var notes = cases.stream().map(each -> Said.note(each, "together")).toList();

        assertThat(node.door().executeAll(notes, Said.OPERATOR))
                .allMatch(Handled.Done.class::isInstance);

        assertThat(
                        node.jdbc()
                                .sql(
                                        "select count(distinct cast(xmin as varchar)) from"
                                                + " domain_event where payload_type = 'NoteAdded'"
                                                + " and aggregate_identifier in (:cases)")
                                .param("cases", cases.stream().map(CaseId::toString).toList())
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_refusal_holds_nobody_up(Databases database) {
        var node = SharedNodes.on(database);
        var one = node.registers();
        var other = node.registers();
        var nobody = new CaseId(UUID.randomUUID());

        var handled =
                node.door()
                        .executeAll(
                                List.<CaseCommand>of(
                                        Said.noDuplicate(one),
                                        Said.assign(one),
                                        Said.assign(nobody),
                                        Said.answer(one),
                                        Said.note(other, "seen")),
                                Said.SUPERVISOR);

        assertThat(handled)
                .extracting(ManyCommandsAreOneTransactionTest::outcome)
                .containsExactly("WRONG_STATUS", "done", "NOT_FOUND", "done", "done");
        assertThat(node.log(one))
                .containsExactly("ApplicationRegistered", "CaseAssigned", "FirstResponseIssued");
        assertThat(node.log(nobody)).isEmpty();
        node.shows(one, 3);
        assertThat(node.does(Said.note(one, "later"), Said.OPERATOR).decision().version())
                .isEqualTo(4);
    }

    @ParameterizedTest
    @EnumSource
    void new_cases_get_their_numbers_in_the_order_of_the_list(Databases database) {
        var node = SharedNodes.on(database);
        var commands = new ArrayList<CaseCommand>();
        for (int i = 0; i < 30; i++) {
            commands.add(Said.register(new CaseId(UUID.randomUUID())));
        }

        node.door().executeAll(commands, Said.OPERATOR);

        assertThat(commands)
                .extracting(each ->
                        node.get(CaseRegistry.class)
                                .find(each.caseId())
                                .orElseThrow()
                                .caseNumber()
                                .value())
                .isSorted()
                .doesNotHaveDuplicates();
    }

    /** Somebody else takes the reference between the decision and the row: nothing half is kept. */
    @ParameterizedTest
    @EnumSource
    void a_reference_that_is_taken_at_the_last_moment_leaves_no_case_without_a_register_entry(
            Databases database) throws Exception {
        var node = SharedNodes.on(database);
        var late = new CaseId(UUID.randomUUID());
        var other = node.registers();
        var reference = "taken-" + late;
        try (var quicker = node.get(DataSource.class).getConnection()) {
            quicker.setAutoCommit(false);
            take(quicker, reference);
            var batch =
                    CompletableFuture.supplyAsync(() ->
                            node.door()
                                    .executeAll(
                                            List.of(
                                                    Said.register(late, reference),
                                                    Said.note(other, "at the same time")),
                                            Said.OPERATOR));
            await().until(node::somebodyWaitsForALock);
            quicker.commit();

            assertThat(batch.get(60, TimeUnit.SECONDS))
                    .extracting(ManyCommandsAreOneTransactionTest::outcome)
                    .containsExactly("REFERENCE_TAKEN", "done");
        }
        assertThat(node.get(CaseRegistry.class).find(late)).isEmpty();
        assertThat(node.log(late)).isEmpty();
        assertThat(node.log(other)).hasSize(2);
    }

    private static void take(java.sql.Connection connection, String reference) throws SQLException {
        try (var insert =
                connection.prepareStatement(
                        "insert into case_registry (case_id, case_number, client,"
                                + " external_reference, unit, restricted, imported, subject_id)"
                                + " values (?, ?, 'desk', ?, 'first-response', false, false, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setObject(4, UUID.randomUUID());
            insert.setString(2, CaseNumber.of(1999, reference.hashCode() & 0x0fffffff).value());
            insert.setString(3, reference);
            insert.executeUpdate();
        }
    }

    private static String outcome(Handled handled) {
        return switch (handled) {
            case Handled.Done _ -> "done";
            case Handled.Failed failed ->
                    failed.reason() instanceof Refused refused
                            ? refused.code().name()
                            : failed.reason().toString();
        };
    }
}

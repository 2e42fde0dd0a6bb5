package org.pirveli.server.engine.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.server.engine.Handled;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

final class ABatchLeavesNothingOfWhatWasRefusedTest {

    private static final CaseId LATE = new CaseId(UUID.randomUUID());
    private static final CaseId OTHER = new CaseId(UUID.randomUUID());

    @ParameterizedTest
    @EnumSource
    void a_reference_taken_in_this_very_moment_leaves_no_case_that_nobody_knows(Databases database)
            throws SQLException {
        try (var node = database.open().node("pirveli.processing=false");
                var rival = node.get(DataSource.class).getConnection()) {
            takesReference(rival);
            var batch =
                    CompletableFuture.supplyAsync(() ->
                            node.door()
                                    .executeAll(
                                            List.of(
                                                    Said.register(LATE, "A-1"),
                                                    Said.register(OTHER, "A-2")),
                                            Said.OPERATOR));
            await().until(() -> waits(node, database));
            rival.commit();

            var handled = batch.join();
            assertThat(handled.getFirst())
                    .isInstanceOfSatisfying(
                            Handled.Failed.class,
                            failed ->
                                    assertThat(failed.reason())
                                            .isInstanceOfSatisfying(
                                                    Refused.class,
                                                    refused ->
                                                            assertThat(refused.code())
                                                                    .isEqualTo(
                                                                            RefusalCode
                                                                                    .REFERENCE_TAKEN)));
            assertThat(handled.getLast()).isInstanceOf(Handled.Done.class);
            assertThat(node.log(LATE)).isEmpty();
            assertThat(node.count(ApplicationRegistered.class)).isEqualTo(1);
        }
    }

    private static void takesReference(Connection rival) throws SQLException {
        rival.setAutoCommit(false);
        JdbcClient.create(new SingleConnectionDataSource(rival, true))
                .sql(
                        "insert into case_registry (case_id, case_number, client,"
                                + " external_reference, unit, restricted, imported, subject_id)"
                                + " values (?, ?, 'desk', 'A-1', 'first-response', false, false,"
                                + " ?)")
                .param(UUID.randomUUID())
                .param(CaseNumber.of(2020, 1).value())
                .param(UUID.randomUUID())
                .update();
    }

    private static boolean waits(Node node, Databases database) {
        return node.jdbc()
                        .sql(
                                switch (database) {
                                    case H2 ->
                                            "select count(*) from information_schema.sessions where"
                                                    + " executing_statement like 'insert into"
                                                    + " case_registry%'";
                                    case POSTGRESQL ->
                                            "select count(*) from pg_stat_activity where"
                                                    + " wait_event_type = 'Lock' and datname ="
                                                    + " current_database()";
                                })
                        .query(Long.class)
                        .single()
                > 0;
    }
}

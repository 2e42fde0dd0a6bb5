package org.pirveli.server.engine.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pirveli.server.harness.Eventually.await;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.CaseId;
import org.pirveli.server.engine.Conditions;
import org.pirveli.server.engine.StorageAway;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;
import org.pirveli.server.harness.SharedNodes;

final class TheStorageIsAwayTest {

    private final CaseId caseId = new CaseId(UUID.randomUUID());

    @Test
    void a_connection_that_breaks_in_the_middle_leaves_the_outcome_open_and_the_node_well() {
        var node = SharedNodes.on(Databases.POSTGRESQL);
        node.does(Said.register(caseId), Said.OPERATOR);

        assertThatThrownBy(() ->
                        node.door()
                                .execute(
                                        Said.assign(caseId),
                                        Said.SUPERVISOR,
                                        Conditions.NONE.with(_ -> breakConnection(node))))
                .isInstanceOf(StorageAway.class);

        assertThat(node.log(caseId)).containsExactly("ApplicationRegistered");
        assertThat(node.does(Said.assign(caseId), Said.SUPERVISOR).decision().version())
                .isEqualTo(2);
        node.shows(caseId, 2);
    }

    @Test
    void a_server_that_takes_no_connections_is_away_for_one_command_and_for_many() {
        var store = Databases.POSTGRESQL.open();
        try (var node = store.node("spring.datasource.hikari.connection-timeout=250")) {
            var known = node.registers();
            node.shows(known, 1);
            shut(store.name());
            try {
                assertThatThrownBy(() -> node.does(Said.assign(known), Said.SUPERVISOR))
                        .isInstanceOf(StorageAway.class);
                assertThatThrownBy(() ->
                                node.door()
                                        .executeAll(List.of(Said.note(known, "a")), Said.OPERATOR))
                        .isInstanceOf(StorageAway.class);
                // more numbers are wanted than are in hand, so the database is asked first of all
                var many =
                        java.util.stream.Stream.generate(
                                        () -> Said.register(new CaseId(UUID.randomUUID())))
                                .limit(30)
                                .toList();
                assertThatThrownBy(() -> node.door().executeAll(many, Said.OPERATOR))
                        .isInstanceOf(StorageAway.class);
            } finally {
                open(store.name());
            }
            var assigned =
                    await().ignoreException(StorageAway.class)
                            .until(
                                    () -> node.does(Said.assign(known), Said.SUPERVISOR),
                                    each -> true);
            assertThat(assigned.decision().version()).isEqualTo(2);
        }
    }

    private static void breakConnection(Node node) {
        node.jdbc()
                .sql("select pg_terminate_backend(pg_backend_pid())")
                .query(Boolean.class)
                .single();
    }

    private static void shut(String database) {
        var elsewhere = SharedNodes.on(Databases.POSTGRESQL).jdbc();
        elsewhere.sql("alter database " + database + " allow_connections false").update();
        elsewhere
                .sql(
                        "select count(pg_terminate_backend(pid)) from pg_stat_activity where"
                                + " datname = ?")
                .param(database)
                .query(Long.class)
                .single();
    }

    private static void open(String database) {
        SharedNodes.on(Databases.POSTGRESQL)
                .jdbc()
                .sql("alter database " + database + " allow_connections true")
                .update();
    }
}

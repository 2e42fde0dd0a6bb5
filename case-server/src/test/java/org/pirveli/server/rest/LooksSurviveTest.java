package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.server.harness.AtOnce;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class LooksSurviveTest {

    private static final String CASES = "/api/v1/cases/";

    @Test
    void a_restart_forgets_no_look_and_records_none_twice() {
        var file = Store.H2.settings();
        String caseId;
        try (var server = TestServer.start(file)) {
            caseId = new Desk(server).registered();
            server.as("auditor").get(CASES + caseId).expect(200);
        }
        try (var server = TestServer.start(file)) {
            server.as("auditor").get(CASES + caseId).expect(200);
            assertThat(looks(server, caseId)).isEqualTo(1);
            server.as("auditor").get(CASES + caseId + "/history").expect(200);
            assertThat(looks(server, caseId)).isEqualTo(2);
        }
    }

    @Test
    void what_a_reader_is_shown_by_several_nodes_is_recorded_once() {
        var database = Store.POSTGRESQL.settings();
        try (var one = TestServer.start(database);
                var other = TestServer.start(database)) {
            var caseId = new Desk(one).registered();
            var reads = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < 8; i++) {
                var node = i % 2 == 0 ? one : other;
                reads.add(() -> node.as("auditor").get(CASES + caseId).status());
            }
            assertThat(AtOnce.all(reads))
                    .allMatch(outcome -> outcome.equals(new AtOnce.Returned<>(200)));
            assertThat(looks(one, caseId)).isEqualTo(1);
            assertThat(looks(other, caseId)).isEqualTo(1);
        }
    }

    private static int looks(TestServer server, String caseId) {
        return server.as("auditor")
                .get(CASES + caseId + "/looks")
                .expect(200)
                .json()
                .get("items")
                .size();
    }
}

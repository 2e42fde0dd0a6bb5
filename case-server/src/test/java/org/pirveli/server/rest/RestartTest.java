package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class RestartTest {

    private static final String CASES = "/api/v1/cases";

    @Test
    void a_restart_forgets_neither_cases_nor_answers_nor_numbers() {
        var file = Store.H2.settings();
        var key = new String[] {"Idempotency-Key", UUID.randomUUID().toString()};
        Reply before;
        try (var server = TestServer.start(file)) {
            before = server.as("operator").post(CASES, Bodies.application(), key).expect(201);
        }
        try (var server = TestServer.start(file)) {
            var again = server.as("operator").post(CASES, Bodies.application(), key).expect(201);
            assertThat(again.body()).isEqualTo(before.body());
            server.as("operator").get(before.header("Location")).expect(200);
            var next = server.as("operator").post(CASES, Bodies.application()).expect(201);
            assertThat(next.text("/caseNumber")).isGreaterThan(before.text("/caseNumber"));
            assertThat(next.text("/caseId")).isNotEqualTo(before.text("/caseId"));
        }
    }

    @Test
    void an_answer_whose_effect_cannot_be_read_back_yet_says_so() {
        try (var server =
                TestServer.start(
                        Store.H2.settings(),
                        "--pirveli.processing=false",
                        "--pirveli.view-wait=100ms")) {
            var reply = server.as("operator").post(CASES, Bodies.application()).expect(201);
            assertThat(reply.header("Consistency")).isEqualTo("pending");
            var caseId = reply.text("/caseId");
            assertThat(server.as("operator").get(CASES + "/" + caseId).expect(200).text("/status"))
                    .isEqualTo("RECEIVED");
            var noted =
                    server.as("operator")
                            .give(caseId, "add-note", Map.of("text", "Called"))
                            .expect(200);
            assertThat(noted.header("Consistency")).isEqualTo("pending");
            assertThat(server.as("admin").get("/actuator/health").expect(200).text("/status"))
                    .isEqualTo("UP");
        }
    }
}

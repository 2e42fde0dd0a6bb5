package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class OrderOfChecksTest {

    private static final byte[] NONSENSE = "{\"no".getBytes(StandardCharsets.UTF_8);
    private static final Map<String, Object> TO_OPERATOR = Bodies.assignTo("operator");
    private static final Map<String, Object> TO_NOBODY = Map.of("operator", 1);
    private static final String[] STALE = {"If-Match", "\"99\""};

    private final Desk desk = Desk.on(Store.H2);
    private final TestServer server = desk.server();

    @Test
    void who_is_not_signed_in_hears_that_first() {
        server.nobody()
                .send("POST", command(missing(), "void-first-response"), "text/plain", NONSENSE)
                .refused(401, "UNAUTHENTICATED");
    }

    @Test
    void who_may_not_hears_that_before_the_case_is_looked_for_and_the_body_read() {
        desk.operator()
                .send("POST", command(missing(), "void-first-response"), "text/plain", NONSENSE)
                .refused(403, "NOT_AUTHORISED");
        server.as("auditor")
                .send("POST", "/api/v1/cases", "text/plain", new byte[300 * 1024])
                .refused(403, "NOT_AUTHORISED");
    }

    @Test
    void a_case_that_is_not_there_is_told_before_the_body_is_read() {
        desk.operator()
                .send("POST", command(missing(), "assign-case"), "application/json", NONSENSE)
                .refused(404, "NOT_FOUND");
    }

    @Test
    void a_stored_answer_comes_before_version_and_rule() {
        var caseId = desk.registered();
        var key = UUID.randomUUID().toString();
        var first =
                desk.operator()
                        .give(caseId, "assign-case", TO_OPERATOR, "Idempotency-Key", key)
                        .expect(200);
        var again =
                desk.operator()
                        .give(
                                caseId,
                                "assign-case",
                                TO_OPERATOR,
                                "Idempotency-Key",
                                key,
                                "If-Match",
                                "\"1\"");
        assertThat(again.expect(200).body()).isEqualTo(first.body());
        desk.operator().give(caseId, "assign-case", TO_OPERATOR).refused(409, "NO_CHANGE");
    }

    @Test
    void a_wrong_body_is_told_before_a_stale_version_and_a_rule() {
        var caseId = desk.closed();
        desk.operator()
                .give(caseId, "assign-case", TO_NOBODY, STALE)
                .refused(400, "INVALID_REQUEST");
        desk.operator()
                .give(caseId, "close-case", Map.of("outcome", "WITHDRAWN"), STALE)
                .refused(400, "INVALID_REQUEST");
        desk.operator()
                .give(caseId, "classify-case", Map.of("topic", "WEATHER"), STALE)
                .refused(400, "UNKNOWN_TOPIC");
        var ungrounded = Bodies.answer("REFUSAL");
        desk.operator()
                .give(caseId, "issue-first-response", ungrounded, STALE)
                .refused(400, "INVALID_REQUEST");
    }

    @Test
    void a_stale_version_is_told_before_a_rule_and_names_the_current_one() {
        var caseId = desk.closed();
        var problem =
                desk.operator()
                        .give(caseId, "assign-case", TO_OPERATOR, STALE)
                        .refused(412, "VERSION_CONFLICT");
        assertThat(problem.json().get("currentVersion").intValue()).isEqualTo(4);
        desk.operator().give(caseId, "assign-case", TO_OPERATOR).refused(409, "CASE_CLOSED");
    }

    @Test
    void the_current_version_passes_and_nothing_is_overwritten() {
        var caseId = desk.registered();
        desk.operator().give(caseId, "assign-case", TO_OPERATOR, "If-Match", "\"1\"").expect(200);
        desk.supervisor()
                .give(caseId, "assign-case", Bodies.assignTo("operator2"), "If-Match", "\"1\"")
                .refused(412, "VERSION_CONFLICT");
        assertThat(desk.readText(caseId, "/assignee")).isEqualTo("operator");
        desk.supervisor()
                .give(caseId, "assign-case", Bodies.assignTo("operator2"), "If-Match", "*")
                .expect(200);
    }

    @Test
    void an_entity_tag_that_is_no_version_is_refused() {
        var caseId = desk.registered();
        for (var tag : new String[] {"1", "W/\"1\"", "\"one\"", "\"1\", \"2\"", "\"-1\""}) {
            var problem =
                    desk.operator()
                            .give(caseId, "assign-case", TO_OPERATOR, "If-Match", tag)
                            .refused(400, "INVALID_REQUEST");
            assertThat(problem.text("/errors/0/pointer")).isEqualTo("/If-Match");
            assertThat(problem.text("/errors/0/in")).isEqualTo("header");
        }
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        var body = Bodies.application("receivedAt", "yesterday");
        body.put("kind", "WISH");
        body.put("subject", "  ");
        body.put("applicant", Map.of("email", "nobody", "smsConsent", "yes"));
        body.put("colour", "red");
        var problem = desk.operator().post("/api/v1/cases", body).refused(400, "INVALID_REQUEST");
        assertThat(problem.json().get("errors").valueStream())
                .extracting(error -> error.get("pointer").asString())
                .containsExactlyInAnyOrder(
                        "/receivedAt",
                        "/kind",
                        "/subject",
                        "/applicant/email",
                        "/applicant/smsConsent",
                        "/colour");
        assertThat(problem.json().get("errors").valueStream())
                .allSatisfy(error -> assertThat(error.get("detail").asString()).isNotBlank());
    }

    @Test
    void problems_speak_the_language_of_the_caller() {
        var georgian =
                desk.operator()
                        .get("/api/v1/cases/" + missing(), "Accept-Language", "ka, en;q=0.5")
                        .refused(404, "NOT_FOUND");
        assertThat(georgian.text("/title")).matches(".*[\\u10d0-\\u10ff].*");
        assertThat(georgian.header("Content-Language")).isEqualTo("ka");
    }

    private static String missing() {
        return UUID.randomUUID().toString();
    }

    private static String command(String caseId, String command) {
        return "/api/v1/cases/" + caseId + "/commands/" + command;
    }
}

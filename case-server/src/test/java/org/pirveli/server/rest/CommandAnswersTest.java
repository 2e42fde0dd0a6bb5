package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class CommandAnswersTest {

    private static final String CASES = "/api/v1/cases";
    private static final String NUMBER = "\\d{4}-\\d{6,9}-\\d";

    @Parameter Store store;

    @Test
    void a_registration_says_where_the_case_is_and_how_to_follow_it() {
        var desk = Desk.on(store);
        var reply = desk.operator().post(CASES, Bodies.application()).expect(201);
        var caseId = reply.text("/caseId");
        assertThat(UUID.fromString(caseId).version()).isEqualTo(7);
        assertThat(reply.header("Location")).isEqualTo(CASES + "/" + caseId);
        assertThat(reply.header("ETag")).isEqualTo("\"1\"");
        assertThat(reply.text("/caseNumber")).matches(NUMBER);
        assertThat(reply.text("/followUpCode")).matches("[0-9A-HJKMNP-TV-Z]{10}");
        assertThat(reply.json().get("version").intValue()).isEqualTo(1);
        assertThat(reply.text("/events/0/type")).isEqualTo("ApplicationRegistered");
        assertThat(reply.json().at("/events/0/sequence").intValue()).isZero();
        assertThat(reply.json().has("dryRun")).isFalse();
        assertThat(reply.header("Consistency")).isEmpty();
        var read = desk.operator().get(reply.header("Location")).expect(200);
        assertThat(read.header("ETag")).isEqualTo("\"1\"");
    }

    @Test
    void a_client_may_choose_the_id_and_no_id_is_used_twice() {
        var desk = Desk.on(store);
        var chosen = UUID.randomUUID().toString();
        var body = Bodies.application("caseId", chosen);
        var reply = desk.operator().post(CASES, body).expect(201);
        assertThat(reply.text("/caseId")).isEqualTo(chosen);
        desk.operator().post(CASES, body).refused(409, "CASE_EXISTS");
    }

    @Test
    void a_command_says_what_happened_and_is_shown_at_once() {
        var desk = Desk.on(store);
        var caseId = desk.assigned();
        var reply =
                desk.operator().give(caseId, "issue-first-response", Bodies.answer()).expect(200);
        assertThat(reply.header("ETag")).isEqualTo("\"3\"");
        assertThat(reply.header("Location")).isEmpty();
        assertThat(reply.json().get("version").intValue()).isEqualTo(3);
        assertThat(reply.text("/events/0/type")).isEqualTo("FirstResponseIssued");
        assertThat(reply.json().at("/events/0/sequence").intValue()).isEqualTo(2);
        assertThat(reply.json().has("followUpCode")).isFalse();
        assertThat(desk.readText(caseId, "/clocks/0/state")).isEqualTo("MET");
    }

    @Test
    void a_dry_run_of_a_registration_leaves_nothing_behind() {
        var desk = Desk.on(store);
        var reference = UUID.randomUUID().toString();
        var body = Bodies.application("externalReference", reference);
        var reply = desk.operator().post(CASES + "?dryRun=true", body).expect(200);
        assertThat(reply.json().get("dryRun").booleanValue()).isTrue();
        assertThat(reply.json().get("caseNumber").isNull()).isTrue();
        assertThat(reply.json().has("followUpCode")).isFalse();
        assertThat(reply.header("Location")).isEmpty();
        assertThat(reply.text("/events/0/type")).isEqualTo("ApplicationRegistered");
        desk.operator().get(CASES + "/" + reply.text("/caseId")).refused(404, "NOT_FOUND");
        assertThat(desk.operator().get(CASES + "?q=" + reference).json().get("items")).isEmpty();
        desk.operator().post(CASES, body).expect(201);
    }

    @Test
    void a_dry_run_makes_the_same_checks_and_writes_nothing() {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        var rehearsal = "assign-case?dryRun=true";
        var take = Bodies.assignTo("operator");
        var reply = desk.operator().give(caseId, rehearsal, take).expect(200);
        assertThat(reply.text("/events/0/type")).isEqualTo("CaseAssigned");
        assertThat(reply.json().get("version").intValue()).isEqualTo(2);
        assertThat(desk.history(caseId)).containsExactly("ApplicationRegistered");

        desk.operator()
                .give(caseId, rehearsal, Map.of("operatorId", 7))
                .refused(400, "INVALID_REQUEST");
        desk.operator()
                .give(caseId, rehearsal, take, "If-Match", "\"7\"")
                .refused(412, "VERSION_CONFLICT");
        desk.operator().give(caseId, "assign-case", take).expect(200);
        desk.operator().give(caseId, rehearsal, take).refused(409, "NO_CHANGE");
        assertThat(desk.history(caseId)).hasSize(2);
    }

    @Test
    void history_tells_who_and_when_and_why() {
        var desk = Desk.on(store);
        var caseId = desk.registered(Bodies.complaintReceived(desk.server().daysAgo(0)));
        var trace = "0af7651916cd43dd8448eb211c80319c";
        desk.operator()
                .give(
                        caseId,
                        "assign-case",
                        Bodies.assignTo("operator"),
                        "traceparent",
                        "00-" + trace + "-b7ad6b7169203331-01")
                .expect(200);
        var entry =
                desk.supervisor()
                        .get(CASES + "/" + caseId + "/history")
                        .expect(200)
                        .json()
                        .at("/items/1");
        assertThat(entry.get("type").asString()).isEqualTo("CaseAssigned");
        assertThat(entry.get("sequence").intValue()).isEqualTo(1);
        assertThat(entry.get("actor").asString()).isEqualTo("operator");
        assertThat(entry.get("role").asString()).isEqualTo("OPERATOR");
        assertThat(entry.get("client").asString()).isEqualTo("operator");
        assertThat(entry.get("correlationId").asString()).isEqualTo(trace);
        assertThat(entry.get("commandId").asString()).isNotBlank();
        assertThat(entry.get("causationId").asString()).isNotBlank();
        assertThat(entry.at("/payload/operatorId").asString()).isEqualTo("operator");
    }

    @Test
    void every_instant_is_told_in_utc_with_milliseconds() {
        var desk = Desk.on(store);
        var body = Bodies.complaintReceived("2026-11-02T14:00:00+04:00");
        var caseId = desk.registered(body);
        desk.awaitEscalations(caseId, 3);
        assertThat(desk.readText(caseId, "/receivedAt")).isEqualTo("2026-11-02T10:00:00.000Z");
        for (var path :
                List.of(
                        CASES + "/" + caseId,
                        CASES + "/" + caseId + "?version=1",
                        CASES + "/" + caseId + "/history",
                        CASES + "?limit=100",
                        "/api/v1/queue?limit=100",
                        "/api/v1/sla?limit=100",
                        "/api/v1/sla/summary",
                        "/api/v1/escalations?limit=100",
                        "/api/v1/sla/due-date?receivedAt=2026-11-20T10:00:00Z")) {
            assertThat(JsonTexts.of(desk.supervisor().get(path).json()))
                    .filteredOn(text -> text.matches("\\d{4}-\\d\\d-\\d\\dT.*"))
                    .isNotEmpty()
                    .allMatch(text -> text.matches(".{10}T\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
        }
    }
}

package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.server.engine.rules.RuleBook;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class RehearsalsTest {

    private static final String PATH = "/api/v1/rehearsals";

    @Parameter Store store;

    private static Map<String, Object> march() {
        return new HashMap<>(Map.of("from", "2021-03-01", "to", "2021-03-31"));
    }

    private static Map<String, Object> oneDay() {
        return Map.of(
                "firstResponse",
                Map.of(
                        "amount",
                        1,
                        "unit",
                        "WORKING_DAYS",
                        "startRule",
                        "RECEIPT_DAY",
                        "endRule",
                        "CLOSE_OF_BUSINESS"),
                "reminders",
                List.of(Map.of("share", 50, "to", List.of("ASSIGNEE"))),
                "levels",
                List.of(Map.of("level", 1, "afterWorkingTime", "PT0S", "to", "SUPERVISOR")),
                "reopeningDays",
                30);
    }

    /** Received on Wednesday the 10th at 10:00, answered on Friday the 12th at noon. */
    private static String inTime(Desk desk) {
        var body = Bodies.application("receivedAt", "2021-03-10T10:00:00+04:00");
        var caseId = desk.assigned(body);
        var answer = new HashMap<>(Bodies.answer());
        answer.put("occurredAt", "2021-03-12T12:00:00+04:00");
        answer.put("evidence", "Letter book");
        desk.supervisor().give(caseId, "issue-first-response", answer).expect(200);
        return caseId;
    }

    private static JsonNode done(Desk desk, Reply taken) {
        await().until(() -> state(desk, taken).equals("DONE"));
        return desk.supervisor().get(taken.header("Location")).expect(200).json();
    }

    private static String state(Desk desk, Reply taken) {
        return desk.supervisor().get(taken.header("Location")).expect(200).text("/state");
    }

    @Test
    void a_stricter_promise_is_rehearsed_in_the_background_and_changes_nothing() {
        var desk = Desk.on(store);
        var caseId = inTime(desk);
        var events = desk.history(caseId);
        var rules = desk.server().bean(RuleBook.class).current();
        var body = march();
        body.put("policy", oneDay());
        var taken = desk.supervisor().post(PATH, body).expect(202);
        assertThat(taken.header("Location")).isEqualTo(PATH + "/" + taken.text("/rehearsalId"));

        var result = done(desk, taken).get("result");
        assertThat(result.at("/clocks").intValue()).isEqualTo(result.at("/before/met").intValue());
        assertThat(result.at("/metToMissed").intValue()).isEqualTo(result.at("/clocks").intValue());
        var changed =
                result.get("changed")
                        .valueStream()
                        .filter(each -> each.get("caseId").asString().equals(caseId))
                        .toList();
        assertThat(changed).hasSize(1);
        assertThat(changed.getFirst().get("oldDueAt").asString())
                .isEqualTo("2021-03-12T14:00:00.000Z");
        assertThat(changed.getFirst().get("history").asString())
                .isEqualTo("/api/v1/cases/" + caseId + "/history");
        assertThat(changed.getFirst().get("newDueAt").asString())
                .isEqualTo("2021-03-11T14:00:00.000Z");
        assertThat(desk.history(caseId)).isEqualTo(events);
        assertThat(desk.server().bean(RuleBook.class).current()).isSameAs(rules);
        assertThat(desk.readText(caseId, "/clocks/0/state")).isEqualTo("MET");
    }

    @Test
    void a_day_off_that_would_have_been_declared_moves_the_due_instant() {
        var desk = Desk.on(store);
        inTime(desk);
        var body = march();
        body.put("days", "FINAL");
        body.put(
                "calendar",
                Map.of("calendarId", "georgia", "declare", List.of(Map.of("date", "2021-03-12"))));
        var result = done(desk, desk.supervisor().post(PATH, body).expect(202)).get("result");
        assertThat(result.get("moved").intValue()).isEqualTo(result.get("clocks").intValue());
        assertThat(result.at("/after/met").intValue()).isEqualTo(result.get("clocks").intValue());
    }

    @Test
    void a_rehearsal_and_the_comparison_judge_a_rule_alike() {
        var desk = Desk.on(store);
        // five days from Thursday the 8th end on Tuesday the 13th
        answered(desk, "2021-04-07T10:00:00+04:00", "2021-04-12T18:00:00+04:00");
        answered(desk, "2021-04-07T10:00:00+04:00", "2021-04-14T18:00:00+04:00");
        desk.registered(Bodies.application("receivedAt", "2021-04-07T10:00:00+04:00"));
        var terms = new HashMap<>(oneDay());
        terms.put(
                "firstResponse",
                Map.of(
                        "amount",
                        5,
                        "unit",
                        "CALENDAR_DAYS",
                        "startRule",
                        "RECEIPT_DAY",
                        "endRule",
                        "CLOSE_OF_BUSINESS"));
        Map<String, Object> body = new HashMap<>();
        body.put("from", "2021-04-01");
        body.put("to", "2021-04-30");
        body.put("days", "FINAL");
        body.put("policy", terms);
        var after = done(desk, desk.supervisor().post(PATH, body).expect(202)).at("/result/after");
        var compared =
                desk.supervisor()
                        .get(
                                "/api/v1/reports/policy-comparison?from=2021-04-01&to=2021-04-30"
                                        + "&policies=five-days")
                        .expect(200)
                        .json()
                        .at("/total/policies/0");
        assertThat(numbers(compared, "inTime", "late", "missed", "undecided", "share"))
                .isEqualTo(numbers(after, "met", "metLate", "missed", "undecided", "share"))
                .containsExactly("1", "1", "1", "0", "0.3333");
    }

    private static List<String> numbers(JsonNode node, String... names) {
        return Stream.of(names).map(name -> node.get(name).asString()).toList();
    }

    private static void answered(Desk desk, String receivedAt, String occurredAt) {
        var caseId = desk.assigned(Bodies.application("receivedAt", receivedAt));
        var answer = new HashMap<>(Bodies.answer());
        answer.put("occurredAt", occurredAt);
        answer.put("evidence", "Letter book");
        desk.supervisor().give(caseId, "issue-first-response", answer).expect(200);
    }

    @Test
    void the_same_key_gives_the_same_rehearsal() {
        var desk = Desk.on(store);
        var key = UUID.randomUUID().toString();
        var first = desk.supervisor().post(PATH, march(), "Idempotency-Key", key).expect(202);
        var again = desk.supervisor().post(PATH, march(), "Idempotency-Key", key).expect(202);
        assertThat(again.text("/rehearsalId")).isEqualTo(first.text("/rehearsalId"));
        var other = march();
        other.put("to", "2021-03-30");
        desk.supervisor()
                .post(PATH, other, "Idempotency-Key", key)
                .refused(422, "IDEMPOTENCY_CONFLICT");
    }

    @Test
    void what_makes_no_sense_is_refused() {
        var desk = Desk.on(store);
        var backwards = march();
        backwards.put("to", "2021-02-01");
        var unknown = march();
        unknown.put("calendar", Map.of("calendarId", "mars"));
        var endless = march();
        var terms = new HashMap<>(oneDay());
        terms.put("reopeningDays", 99_999);
        endless.put("policy", terms);
        for (Map<String, Object> body :
                List.of(Map.<String, Object>of(), backwards, unknown, endless)) {
            desk.supervisor().post(PATH, body).refused(400, "INVALID_REQUEST");
        }
        var undeclared = march();
        undeclared.put(
                "calendar",
                Map.of("calendarId", "georgia", "revoke", List.of(Map.of("date", "2021-03-12"))));
        desk.supervisor().post(PATH, undeclared).refused(409, "NO_DECLARATION");
        desk.supervisor().get(PATH + "/" + UUID.randomUUID()).refused(404, "NOT_FOUND");
    }

    @Test
    void faults_of_a_draft_point_into_the_body_that_was_sent() {
        var desk = Desk.on(store);
        var foreign = march();
        foreign.put(
                "calendar",
                Map.of(
                        "calendarId",
                        "georgia",
                        "declare",
                        List.of(Map.of("date", "2021-03-12", "units", List.of("nowhere")))));
        assertThat(fault(desk, foreign)).isEqualTo("/calendar/declare/0/units");
        var terms = new HashMap<>(oneDay());
        terms.put(
                "appliesTo",
                Map.of("kinds", List.of(), "channels", List.of(), "units", List.of("nowhere")));
        var elsewhere = march();
        elsewhere.put("policy", terms);
        assertThat(fault(desk, elsewhere)).isEqualTo("/policy/appliesTo/units");
        terms.remove("appliesTo");
        terms.put("reopeningDays", 3_661);
        assertThat(fault(desk, elsewhere)).isEqualTo("/policy/reopeningDays");
        var decade = march();
        decade.put("to", "2031-03-10");
        assertThat(fault(desk, decade)).isEqualTo("/to");
    }

    private static String fault(Desk desk, Map<String, Object> body) {
        return desk.supervisor()
                .post(PATH, body)
                .refused(400, "INVALID_REQUEST")
                .text("/errors/0/pointer");
    }

    @Test
    void when_as_many_wait_as_may_the_next_one_is_told_so() {
        var desk = Desk.on(store);
        var jdbc = desk.server().bean(JdbcClient.class);
        var taken = done(desk, desk.supervisor().post(PATH, march()).expect(202));
        var copies =
                "insert into errand (kind, errand_id, asked, state, created_by, created_at, done,"
                    + " tries, owner, claimed_until, kept_until) select kind, ?, asked, 'RUNNING',"
                    + " 'queue', created_at, 0, 1, 'elsewhere', current_timestamp + interval '1'"
                    + " hour, kept_until from errand where errand_id = ?";
        try {
            for (int i = 0; i < 20; i++) {
                jdbc.sql(copies)
                        .param(UUID.randomUUID())
                        .param(UUID.fromString(taken.get("rehearsalId").asString()))
                        .update();
            }
            var refused = desk.supervisor().post(PATH, march()).refused(429, "TOO_MANY_REHEARSALS");
            assertThat(refused.text("/detail")).startsWith("20 rehearsals are waiting");
            assertThat(refused.header("Retry-After")).isEqualTo("10");
        } finally {
            jdbc.sql("delete from errand where created_by = 'queue'").update();
        }
    }

    @Test
    void a_killed_nodes_rehearsal_is_taken_over_and_one_that_keeps_failing_is_given_up() {
        var desk = Desk.on(store);
        var jdbc = desk.server().bean(JdbcClient.class);
        var orphan = desk.supervisor().post(PATH, march()).expect(202);
        done(desk, orphan);
        abandon(jdbc, orphan, 1);
        done(desk, orphan);
        abandon(jdbc, orphan, 3);
        await().until(() -> state(desk, orphan).equals("FAILED"));
    }

    /** As a node leaves it that was killed a while ago. */
    private static void abandon(JdbcClient jdbc, Reply taken, int tries) {
        jdbc.sql(
                        "update errand set state = 'RUNNING', result = null, tries = ?, owner ="
                                + " 'gone', claimed_until = current_timestamp - interval '1'"
                                + " second where errand_id = ?")
                .param(tries)
                .param(UUID.fromString(taken.text("/rehearsalId")))
                .update();
    }
}

package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The office is changed over REST while cases are worked on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class RunningTheOfficeTest {

    private static final String WHY = "the head wishes it";

    private TestServer server;
    private Desk desk;

    /** The office is the same for everyone, so these tests have a server of their own. */
    @BeforeAll
    void open() {
        server = TestServer.start(Store.H2.settings());
        desk = new Desk(server);
    }

    @AfterAll
    void close() {
        server.close();
    }

    @Test
    void cases_are_sorted_under_a_new_topic_until_it_is_retired() {
        var terms =
                Map.of(
                        "ka",
                        "წყალი",
                        "en",
                        "Water",
                        "order",
                        30,
                        "sensitive",
                        false,
                        "replyNeedsApproval",
                        false);
        admin("topics", Map.of("topic", "WATER", "terms", terms)).expect(201);
        admin("topics", Map.of("topic", "WATER", "terms", terms)).refused(409, "ALREADY_DEFINED");
        desk.operator()
                .give(desk.registered(), "classify-case", Map.of("topic", "WATER"))
                .expect(200);

        admin("topics/WATER/commands/retire-topic", Map.of("from", "2020-01-01", "reason", WHY))
                .expect(200);

        desk.operator()
                .give(desk.registered(), "classify-case", Map.of("topic", "WATER"))
                .refused(400, "UNKNOWN_TOPIC");
        assertThat(
                        server.as("auditor")
                                .get("/api/v1/topics/WATER/history")
                                .expect(200)
                                .json()
                                .get("items")
                                .valueStream()
                                .map(each -> each.get("type").asString()))
                .containsExactly("TopicDefined", "TopicRetired");
    }

    @Test
    void a_letter_is_signed_by_the_name_in_its_language_and_not_by_that_of_the_user() {
        admin("operators", Map.of("operatorId", "nino", "units", List.of("first-response")))
                .expect(201);
        admin(
                        "operators/nino/commands/name-operator",
                        Map.of("ka", "ნინო ნიმუშაძე", "en", "Nino Example"))
                .expect(200);

        assertThat(letter("ka")).contains("ნინო ნიმუშაძე").doesNotContain("nino");
        assertThat(letter("en")).contains("Nino Example").doesNotContain("nino");
    }

    private String letter(String language) {
        var caseId =
                desk.registered(
                        Bodies.application(
                                "applicant", Map.of("name", "Somebody", "email", "a@example.org")));
        desk.supervisor().give(caseId, "assign-case", Map.of("operatorId", "nino")).expect(200);
        server.as("nino")
                .give(
                        caseId,
                        "issue-first-response",
                        Map.of(
                                "channel",
                                "EMAIL",
                                "template",
                                Map.of(
                                        "id",
                                        "accepted",
                                        "language",
                                        language,
                                        "values",
                                        Map.of("next_update_date", "2026-12-18"))))
                .expect(200);
        return desk.readText(caseId, "/firstResponse/text");
    }

    @Test
    void triage_notes_what_speaks_against_a_matter_by_grounds_of_that_kind_only() {
        var caseId = desk.registered();
        desk.operator()
                .give(
                        caseId,
                        "classify-case",
                        Map.of("topic", "OTHER", "grounds", List.of("OUT_OF_MANDATE")))
                .expect(200);
        assertThat(desk.readText(caseId, "/grounds/0")).isEqualTo("OUT_OF_MANDATE");
        var refused =
                desk.operator()
                        .give(
                                caseId,
                                "classify-case",
                                Map.of("topic", "OTHER", "grounds", List.of("TIME_LIMIT")))
                        .refused(400, "UNKNOWN_GROUND");
        assertThat(refused.text("/detail")).contains("TIME_LIMIT", "ADMISSIBILITY");

        desk.operator().give(caseId, "classify-case", Map.of("topic", "OTHER")).expect(200);
        assertThat(desk.read(caseId).get("grounds")).isEmpty();
    }

    @Test
    void a_unit_is_answered_by_its_name_on_a_date() {
        admin(
                        "units/examination/commands/rename-unit",
                        Map.of(
                                "ka", "შესწავლა",
                                "en", "Examination",
                                "from", "2024-05-01",
                                "reason", WHY))
                .expect(200);
        var operator = server.as("operator");
        assertThat(operator.get("/api/v1/units/examination").expect(200).text("/en"))
                .isEqualTo("Examination");
        assertThat(operator.get("/api/v1/units/examination?on=2024-04-30").expect(200).text("/en"))
                .isEqualTo("Examination of applications division");
    }

    @Test
    void an_operator_speaks_and_reads_of_nobody_else() {
        var operator = server.as("operator");
        var there = Map.<String, Object>of("present", true);
        operator.post("/api/v1/operators/operator/commands/set-presence", there).expect(200);
        operator.post("/api/v1/operators/operator2/commands/set-presence", there)
                .refused(403, "NOT_AUTHORISED");
        operator.get("/api/v1/operators/operator2").refused(404, "NOT_FOUND");
        assertThat(operator.get("/api/v1/operators").expect(200).json().get("items")).hasSize(1);
    }

    @Test
    void a_change_that_is_only_tried_or_comes_too_late_leaves_nothing() {
        var path = "/api/v1/units/first-response/commands/switch-distribution";
        var on = Map.<String, Object>of("automatic", true, "reason", WHY);
        assertThat(
                        desk.supervisor()
                                .post(path + "?dryRun=true", on)
                                .expect(200)
                                .text("/events/0/type"))
                .isEqualTo("DistributionSwitched");
        assertThat(
                        desk.supervisor()
                                .get("/api/v1/units/first-response")
                                .json()
                                .get("automatic")
                                .asBoolean())
                .isFalse();
        desk.supervisor()
                .post("/api/v1/units/nowhere/commands/switch-distribution", on)
                .refused(404, "NOT_FOUND");
        admin("units", Map.of("unitId", "regions")).refused(400, "INVALID_REQUEST");
    }

    @Test
    void a_case_goes_by_the_rule_to_whoever_is_eligible_and_says_why() {
        limit("operator", 0);
        limit("operator2", 50);
        var caseId = desk.registered();

        desk.operator().give(caseId, "assign-case", Map.of()).refused(403, "NOT_AUTHORISED");
        desk.supervisor().give(caseId, "assign-case", Map.of()).expect(200);

        assertThat(desk.readText(caseId, "/assignee")).isEqualTo("operator2");
        var why =
                desk.supervisor()
                        .get("/api/v1/cases/" + caseId + "/distribution")
                        .expect(200)
                        .json();
        assertThat(why.at("/last/operatorId").asString()).isEqualTo("operator2");
        assertThat(why.at("/last/rule/id").asString()).isEqualTo("office");
        assertThat(why.at("/last/candidates/1/operatorId").asString()).isEqualTo("operator");
        assertThat(why.at("/last/candidates/1/grounds/0").asString()).isEqualTo("OVER_CAPACITY");
        assertThat(why.at("/now/candidates/0/operatorId").asString()).isEqualTo("operator");
        limit("operator", 1_000);
    }

    @Test
    void what_yields_is_set_aside_by_a_supervisor_and_a_conflict_of_interest_by_nobody() {
        limit("operator2", 0);
        var caseId = desk.registered();
        var refused =
                desk.supervisor()
                        .give(caseId, "assign-case", Map.of("operatorId", "operator2"))
                        .refused(409, "OPERATOR_NOT_ELIGIBLE");
        assertThat(refused.json().get("grounds").valueStream().map(each -> each.asString()))
                .containsExactly("OVER_CAPACITY");
        var override =
                Map.<String, Object>of(
                        "operatorId", "operator2", "override", true, "reason", "only she can");
        desk.supervisor().give(caseId, "assign-case", override).expect(200);
        desk.supervisor().give(caseId, "release-case", Map.of("reason", WHY)).expect(200);

        desk.supervisor()
                .post(
                        "/api/v1/operators/operator2/commands/declare-conflict",
                        Map.of("caseId", caseId, "reason", "her cousin"))
                .expect(200);

        desk.supervisor()
                .give(caseId, "assign-case", override)
                .refused(409, "OPERATOR_NOT_ELIGIBLE");
        limit("operator2", 1_000);
    }

    private void limit(String operator, int capacity) {
        desk.supervisor()
                .post(
                        "/api/v1/operators/" + operator + "/commands/declare-abilities",
                        Map.of("capacity", capacity, "languages", List.of("ka"), "reason", WHY))
                .expect(200);
    }

    private Reply admin(String path, Map<String, Object> body) {
        return server.as("admin").post("/api/v1/" + path, body);
    }
}

package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class AnswersKeepToTheDocumentTest {

    private static final String CASES = "/api/v1/cases";

    private final Desk desk = Desk.on(Store.H2);
    private final ApiDocument document = ApiDocument.of(desk.server());

    @Test
    void cases_and_their_history() {
        var caseId = eventful();
        keeps("GET /api/v1/cases/{caseId}", desk.supervisor().get(CASES + "/" + caseId));
        keeps(
                "GET /api/v1/cases/{caseId}",
                desk.supervisor().get(CASES + "/" + caseId + "?version=1"));
        keeps(
                "GET /api/v1/cases/{caseId}/history",
                desk.supervisor().get(CASES + "/" + caseId + "/history"));
        keeps(
                "GET /api/v1/cases/{caseId}/commands",
                desk.operator().get(CASES + "/" + caseId + "/commands"));
        keeps(
                "GET /api/v1/cases/{caseId}/history/{sequence}/causes",
                desk.supervisor().get(CASES + "/" + caseId + "/history/0/causes"));
        keeps(
                "GET /api/v1/cases/{caseId}/history/{sequence}/consequences",
                desk.supervisor().get(CASES + "/" + caseId + "/history/0/consequences"));
        keeps(
                "GET /api/v1/cases/{caseId}/differences",
                desk.supervisor().get(CASES + "/" + caseId + "/differences"));
        keeps(
                "GET /api/v1/cases/{caseId}/circumstances",
                desk.supervisor().get(CASES + "/" + caseId + "/circumstances?version=1"));
        keeps(
                "GET /api/v1/cases/{caseId}/ladder",
                desk.supervisor().get(CASES + "/" + caseId + "/ladder"));
        keeps(
                "GET /api/v1/cases/{caseId}/suggested-templates",
                desk.operator().get(CASES + "/" + caseId + "/suggested-templates"));
        keeps(
                "POST /api/v1/cases/{caseId}/reply-preview",
                desk.operator()
                        .post(
                                CASES + "/" + caseId + "/reply-preview",
                                Map.of(
                                        "channel",
                                        "SMS",
                                        "template",
                                        Map.of("id", "accepted"),
                                        "text",
                                        "In other words")));
        var draft = CASES + "/" + caseId + "/drafts/answer";
        keeps(
                "PUT /api/v1/cases/{caseId}/drafts/{part}",
                desk.operator()
                        .send(
                                "PUT",
                                draft,
                                "application/json",
                                "{\"version\":2,\"content\":{\"text\":\"Dear\"}}"
                                        .getBytes(StandardCharsets.UTF_8)));
        keeps("GET /api/v1/cases/{caseId}/drafts/{part}", desk.operator().get(draft));
        keeps(
                "GET /api/v1/cases/by-number/{caseNumber}",
                desk.operator().get(CASES + "/by-number/" + desk.readText(caseId, "/caseNumber")));
    }

    @Test
    void who_looked() {
        var caseId = eventful();
        desk.auditor().get(CASES + "/" + caseId).expect(200);
        keeps("GET /api/v1/audit/looks", desk.auditor().get("/api/v1/audit/looks"));
        keeps(
                "GET /api/v1/cases/{caseId}/looks",
                desk.auditor().get(CASES + "/" + caseId + "/looks"));
        for (var query : List.of("", "?hourly=true")) {
            keeps(
                    "GET /api/v1/reports/reading-patterns",
                    desk.auditor().get("/api/v1/reports/reading-patterns" + query));
        }
    }

    @Test
    void lists_and_rules() {
        eventful();
        for (var path :
                List.of(
                        "/api/v1/cases",
                        "/api/v1/queue",
                        "/api/v1/sla",
                        "/api/v1/sla/summary",
                        "/api/v1/wall",
                        "/api/v1/escalations",
                        "/api/v1/escalations?sort=RAISED_ASC",
                        "/api/v1/escalations/summary",
                        "/api/v1/reports/first-response",
                        "/api/v1/reports/first-response/cases",
                        "/api/v1/reports/due-per-day",
                        "/api/v1/reports/due-per-day/cases?date=2026-11-26",
                        "/api/v1/reports/policy-comparison",
                        "/api/v1/reports/policy-comparison/cases?against=standard",
                        "/api/v1/reports/load",
                        "/api/v1/reports/topics",
                        "/api/v1/reports/sms",
                        "/api/v1/reports/uniformity",
                        "/api/v1/reports/uniformity/cases",
                        "/api/v1/templates",
                        "/api/v1/problems")) {
            keeps("GET " + path.replaceFirst("\\?.*", ""), desk.supervisor().get(path));
        }
        keeps(
                "GET /api/v1/sla/due-date",
                desk.operator().get("/api/v1/sla/due-date?receivedAt=2026-11-20T08:10:00Z"));
        keeps(
                "GET /api/v1/calendars/{calendarId}/days",
                desk.operator()
                        .get("/api/v1/calendars/georgia/days?from=2026-04-01&to=2026-05-31"));
        keeps(
                "GET /api/v1/calendars/{calendarId}/recalculations/{version}/moves",
                desk.supervisor().get("/api/v1/calendars/georgia/recalculations/1/moves"));
        keeps(
                "GET /api/v1/sla-policies/{policyId}/rebases/{version}/moves",
                desk.supervisor().get("/api/v1/sla-policies/standard/rebases/1/moves"));
        keeps(
                "POST /api/v1/sla/due-dates",
                desk.operator()
                        .post(
                                "/api/v1/sla/due-dates",
                                Map.of("receivedAt", List.of("2026-11-20T08:10:00Z"))));
        keeps("GET /api/v1/problems/{code}", desk.operator().get("/api/v1/problems/CASE_CLOSED"));
    }

    @Test
    void rehearsals() {
        eventful();
        var taken =
                desk.supervisor()
                        .post(
                                "/api/v1/rehearsals",
                                Map.of(
                                        "from",
                                        "2021-01-01",
                                        "to",
                                        "2030-12-31",
                                        "policy",
                                        sixtyDays()))
                        .expect(202);
        keeps("POST /api/v1/rehearsals", taken);
        await().until(() -> rehearsed(taken).text("/state").equals("DONE"));
        keeps("GET /api/v1/rehearsals/{rehearsalId}", rehearsed(taken));
        assertThat(rehearsed(taken).json().at("/result/changed"))
                .anyMatch(each -> each.get("after").asString().equals("MET"));
    }

    @Test
    void persons() {
        var subject = desk.readText(desk.closed(), "/applicant/subjectId");
        var path = "/api/v1/subjects/" + subject;
        var commands = path + "/commands/";
        keeps(
                "POST /api/v1/subjects/{subjectId}/commands/place-legal-hold",
                desk.supervisor()
                        .post(
                                commands + "place-legal-hold",
                                Map.of("ground", "INSPECTION", "reference", "1")));
        keeps("GET /api/v1/subjects/{subjectId}", desk.supervisor().get(path));
        keeps(
                "POST /api/v1/subjects/{subjectId}/commands/lift-legal-hold",
                desk.supervisor().post(commands + "lift-legal-hold", Map.of("hold", 1)));
        keeps(
                "POST /api/v1/subjects/{subjectId}/commands/request-erasure",
                desk.supervisor()
                        .post(commands + "request-erasure", Map.of("ground", "REQUEST_OF_PERSON")));
        keeps("GET /api/v1/subjects/{subjectId}", desk.admin().get(path));
        keeps("GET /api/v1/subjects", desk.auditor().get("/api/v1/subjects?standing=REQUESTED"));
        keeps(
                "POST /api/v1/subjects/{subjectId}/commands/erase-subject",
                desk.admin().post(commands + "erase-subject", Map.of()));
        keeps("GET /api/v1/subjects/{subjectId}/history", desk.auditor().get(path + "/history"));
    }

    /** Nobody is erased by it in this office: the texts are kept for a hundred years. */
    @Test
    void rules_of_retention() {
        var rules = Retentions.RULES;
        var of = "/{retentionRuleId}";
        var terms = Retentions.terms("P100Y", LocalDate.parse("2026-01-01"), "DUPLICATE");
        var made =
                desk.supervisor()
                        .post(
                                rules,
                                Map.of(
                                        "retentionRuleId", "kept-long",
                                        "terms", terms,
                                        "reason", "the archive's"));
        keeps("POST " + rules, made);
        keeps("GET " + rules, desk.auditor().get(rules));
        keeps("GET " + rules + of, desk.auditor().get(rules + "/kept-long"));
        keeps(
                "POST " + rules + of + "/commands/approve-retention-rule",
                Retentions.approve(desk.admin(), "kept-long", 1));
        keeps(
                "POST " + rules + of + "/commands/revise-retention-rule",
                Retentions.give(
                        desk.admin(),
                        "kept-long",
                        "revise",
                        Map.of(
                                "terms",
                                Retentions.terms("P1M", LocalDate.parse("2026-01-01"), "ANSWERED"),
                                "reason",
                                "to be looked at")));
        desk.closed();
        var later = LocalDate.ofInstant(desk.server().now(), ZoneOffset.UTC).plusMonths(3);
        var preview = desk.admin().get(rules + "/kept-long/preview?on=" + later);
        assertThat(preview.json().get("items")).isNotEmpty();
        keeps("GET " + rules + of + "/preview", preview);
        keeps("GET " + rules + of + "/erasures", desk.admin().get(rules + "/kept-long/erasures"));
        keeps("GET " + rules + of + "/history", desk.admin().get(rules + "/kept-long/history"));
        keeps(
                "POST " + rules + of + "/commands/retire-retention-rule",
                Retentions.give(
                        desk.admin(), "kept-long", "retire", Map.of("reason", "looked at")));
    }

    @Test
    void verifications_of_the_views() {
        var taken = desk.auditor().post("/api/v1/audit/rebuilds", Map.of()).expect(202);
        keeps("POST /api/v1/audit/rebuilds", taken);
        await().until(() -> verified(taken).text("/state").equals("DONE"));
        keeps("GET /api/v1/audit/rebuilds/{rebuildId}", verified(taken));
        keeps("GET /api/v1/audit/rebuilds", desk.auditor().get("/api/v1/audit/rebuilds"));
    }

    @Test
    void exports() {
        var exports = "/api/v1/audit/exports";
        var taken =
                desk.auditor()
                        .post(exports, Map.of("caseId", desk.registered(), "purpose", "A court"))
                        .expect(202);
        keeps("POST /api/v1/audit/exports", taken);
        await().until(() -> verified(taken).text("/state").equals("DONE"));
        keeps("GET /api/v1/audit/exports/{exportId}", verified(taken));
        keeps("GET /api/v1/audit/exports", desk.auditor().get(exports));
    }

    @Test
    void proofs() {
        var caseId =
                desk.operator()
                        .post("/api/v1/cases", Bodies.application())
                        .expect(201)
                        .text("/caseId");
        var inclusion = "/api/v1/audit/inclusion";
        var asked = inclusion + "?stream=" + caseId + "&sequence=0";
        await().until(() -> desk.auditor().get(asked).status() == 200);
        keeps("GET " + inclusion, desk.auditor().get(asked));
        keeps("GET /api/v1/audit/seal", desk.auditor().get("/api/v1/audit/seal"));
        keeps(
                "GET /api/v1/audit/consistency",
                desk.auditor().get("/api/v1/audit/consistency?older=3"));
    }

    @Test
    void dead_letters() {
        var taken = desk.admin().post("/api/v1/audit/dead-letters/retries", Map.of()).expect(202);
        keeps("POST /api/v1/audit/dead-letters/retries", taken);
        keeps("GET /api/v1/audit/dead-letters/retries/{retryId}", verified(taken));
        keeps("GET /api/v1/audit/dead-letters", desk.auditor().get("/api/v1/audit/dead-letters"));
    }

    @Test
    void processors() {
        keeps("GET /api/v1/processors", desk.admin().get("/api/v1/processors"));
        // what stands still here stands still for nobody: an act that is seldom wanted
        var one = "/api/v1/processors/when-case-marked-duplicate-then-survivor-inherits-its-due";
        var why = Map.<String, Object>of("reason", "to be looked at");
        keeps("POST /api/v1/processors/{processor}/pause", desk.admin().post(one + "/pause", why));
        keeps("GET /api/v1/processors/{processor}", desk.admin().get(one));
        keeps(
                "POST /api/v1/processors/{processor}/resume",
                desk.admin().post(one + "/resume", why));
        keeps(
                "POST /api/v1/processors/{processor}/rebuild",
                desk.admin().post("/api/v1/processors/consultation-views/rebuild", why));
        var followers = new Followers(desk);
        followers.awaitFollowing("/api/v1/processors/consultation-views");
        followers.awaitFollowing(one);
    }

    private Reply verified(Reply taken) {
        return desk.auditor().get(taken.header("Location")).expect(200);
    }

    private static Map<String, Object> sixtyDays() {
        return Map.of(
                "firstResponse",
                Map.of(
                        "amount",
                        60,
                        "unit",
                        "WORKING_DAYS",
                        "startRule",
                        "RECEIPT_DAY",
                        "endRule",
                        "CLOSE_OF_BUSINESS"),
                "reminders",
                List.of(),
                "levels",
                List.of(),
                "reopeningDays",
                30);
    }

    private Reply rehearsed(Reply taken) {
        return desk.supervisor().get(taken.header("Location")).expect(200);
    }

    @Test
    void commands_and_their_refusals() {
        var registered = desk.operator().post(CASES, Bodies.application()).expect(201);
        keeps("POST /api/v1/cases", registered);
        keeps(
                "POST /api/v1/cases",
                desk.operator().post(CASES + "?dryRun=true", Bodies.application()));
        keeps("POST /api/v1/cases", desk.operator().post(CASES, Map.of()).expect(400));
        keeps("POST /api/v1/cases", desk.server().nobody().post(CASES, Map.of()).expect(401));
        var assign = "POST /api/v1/cases/{caseId}/commands/assign-case";
        var caseId = registered.text("/caseId");
        var take = Bodies.assignTo("operator");
        keeps(assign, desk.operator().give(caseId, "assign-case", take).expect(200));
        keeps(assign, desk.operator().give(caseId, "assign-case", take).expect(409));
        keeps(
                assign,
                desk.operator().give(caseId, "assign-case", take, "If-Match", "\"9\"").expect(412));
    }

    @Test
    void how_the_server_is() {
        var admin = desk.server().as("admin");
        for (var path :
                List.of("/actuator", "/actuator/health", "/actuator/info", "/actuator/metrics")) {
            keeps("GET " + path, admin.get(path));
        }
        keeps("GET /actuator/health/{path}", admin.get("/actuator/health/readiness"));
        keeps("GET /actuator/health/{path}", admin.get("/actuator/health/no-such-part"));
        keeps(
                "GET /actuator/metrics/{requiredMetricName}",
                admin.get("/actuator/metrics/jvm.info"));
    }

    private void keeps(String route, Reply reply) {
        var operation = document.operation(route);
        var mediaType = reply.header("Content-Type");
        var content = document.response(operation, reply.status()).get("content").get(mediaType);
        assertThat(content).as("%s answers %d as %s", route, reply.status(), mediaType).isNotNull();
        assertThat(document.faults(content.get("schema"), reply.json()))
                .as("%s %s", route, reply.body())
                .isEmpty();
    }

    /** A case to which a good deal has happened. */
    private String eventful() {
        var body = new LinkedHashMap<>(Bodies.complaintReceived(desk.server().daysAgo(14)));
        body.put("applicant", Map.of("name", "Invented Person", "language", "ka"));
        body.put("representative", Map.of("name", "Invented Lawyer", "authority", "Order 1"));
        body.put("externalReference", UUID.randomUUID().toString());
        body.put("topic", "HOUSING");
        var caseId = desk.assigned(body);
        desk.awaitEscalations(caseId, 3);
        desk.supervisor()
                .give(caseId, "acknowledge-escalation", Map.of("note", "Seen"))
                .expect(200);
        desk.supervisor()
                .give(caseId, "offer-transfer", Map.of("unit", "examination", "reason", "Theirs"))
                .expect(200);
        desk.operator().give(caseId, "add-note", Map.of("text", "Called")).expect(200);
        desk.operator().give(caseId, "issue-first-response", Bodies.answer()).expect(200);
        desk.operator()
                .give(
                        caseId,
                        "attach-document",
                        Map.of(
                                "fileName",
                                "letter.pdf",
                                "mediaType",
                                "application/pdf",
                                "size",
                                1,
                                "sha256",
                                "0".repeat(64)))
                .expect(200);
        return caseId;
    }
}

package org.pirveli.server.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.UUID;

/** Somebody's dealings with the office, with the name wherever anything can be written down. */
final class CanaryStory {

    /** Nobody else writes it. */
    static final String NAME = "Quanar" + UUID.randomUUID().toString().substring(0, 8);

    static final String GEORGIAN = "ყანარელიშვილი";
    static final String DIGITS = "598462713";

    private static final String CASES = "/api/v1/cases/";

    private final Desk desk;
    private final Sessions sessions;

    /** All cases, the one with the longest history first. */
    final List<String> cases = new ArrayList<>();

    /** All ids under which the office knows the person. */
    final SequencedSet<String> subjects = new LinkedHashSet<>();

    final List<String> consultations = new ArrayList<>();

    CanaryStory(Desk desk) {
        this.desk = desk;
        this.sessions = new Sessions(desk.server());
    }

    /** Everything that happens, up to the point where nothing is open any more. */
    void happens() {
        applies();
        var caseId = cases.getFirst();
        isTalkedAbout(caseId);
        isAnswered(caseId);
        comesByPost(caseId);
        calls();
        isSent();
        isLookedFor(caseId);
        cases.forEach(each -> subjects.add(desk.readText(each, "/applicant/subjectId")));
        for (var each : consultations) {
            subjects.add(
                    sessions.read("supervisor", each).expect(200).text("/consultation/subjectId"));
        }
    }

    /** As a citizen without an account, who follows the case afterwards. */
    private void applies() {
        var citizen = desk.server().nobody();
        var body =
                Map.of(
                        "kind",
                        "COMPLAINT",
                        "subject",
                        "Complaint of " + NAME,
                        "description",
                        NAME + " and " + GEORGIAN + " say that",
                        "applicant",
                        applicant());
        var key = UUID.randomUUID().toString();
        var registered = applied(citizen, body, key);
        applied(citizen, body, key);
        citizen.post(
                        "/api/v1/public/followed-cases",
                        Map.of(
                                "caseNumber",
                                registered.text("/caseNumber"),
                                "followUpCode",
                                registered.text("/followUpCode")))
                .expect(200);
        citizen.post("/api/v1/public/applications", Map.of("subject", NAME, NAME, NAME))
                .expect(400);
        cases.add(registered.text("/caseId"));
    }

    private static Reply applied(Caller citizen, Map<String, ?> body, String key) {
        return citizen.post("/api/v1/public/applications", body, "Idempotency-Key", key)
                .expect(201);
    }

    private static Map<String, Object> applicant() {
        return Map.of(
                "name",
                GEORGIAN + " " + NAME,
                "phone",
                "+995 " + DIGITS,
                "email",
                NAME + "@example.org",
                "postalAddress",
                NAME + " street 1");
    }

    private void isTalkedAbout(String caseId) {
        supervisor(caseId, "assign-case", Map.of("operatorId", "operator", "reason", NAME));
        operator(caseId, "release-case", Bodies.because("Knows " + NAME));
        operator(caseId, "assign-case", Bodies.assignTo("operator"));
        supervisor(caseId, "offer-transfer", Map.of("unit", "examination", "reason", NAME));
        supervisor(caseId, "reject-transfer", Bodies.because(NAME + " is ours"));
        operator(caseId, "add-note", Map.of("text", "Call " + NAME + " on " + DIGITS));
        operator(caseId, "correct-applicant-data", Map.of("name", NAME + " II", "reason", NAME));
        document(caseId, NAME + ".pdf", "%PDF-1.7\n" + (NAME + " wrote this. ").repeat(30_000));
        document(caseId, "letter.txt", "I am " + GEORGIAN);
        draft(CASES + caseId + "/drafts/answer", "Dear " + NAME + " " + GEORGIAN);
    }

    private void document(String caseId, String name, String content) {
        var type = name.endsWith(".pdf") ? "application/pdf" : "text/plain";
        desk.operator()
                .send(
                        "PUT",
                        CASES + caseId + "/documents?fileName=" + name,
                        type,
                        content.getBytes(UTF_8))
                .expect(201);
    }

    private void draft(String path, String text) {
        var body = "{\"content\":{\"text\":\"" + text + "\"}}";
        desk.operator().send("PUT", path, "application/json", body.getBytes(UTF_8)).expect(200);
    }

    /** Asked for papers by a template, answered, and once more after the case came back. */
    private void isAnswered(String caseId) {
        var template =
                Map.of(
                        "id",
                        "missing_documents",
                        "values",
                        Map.of(
                                "documents_list",
                                "Passport of " + NAME + " " + GEORGIAN,
                                "documents_due",
                                "2030-01-02"));
        var written = Map.of("channel", "EMAIL", "template", template);
        desk.operator().post(CASES + caseId + "/reply-preview", written).expect(200);
        operator(caseId, "submit-reply", written);
        supervisor(caseId, "return-reply", Bodies.because("Name " + NAME));
        operator(caseId, "issue-first-response", written);
        operator(caseId, "record-information", Map.of("text", "Passport of " + NAME));
        supervisor(caseId, "void-first-response", Bodies.because(NAME + " has moved"));
        operator(caseId, "issue-first-response", letter("Dear " + NAME + ", we asked."));
        operator(caseId, "request-information", Map.of("text", "When was " + NAME + " there?"));
        operator(caseId, "record-information", Map.of("text", NAME + " was there in May"));
        operator(caseId, "close-case", Map.of("outcome", "ANSWERED", "reason", NAME));
        supervisor(caseId, "reopen-case", Bodies.because(NAME + " objects"));
        operator(caseId, "submit-reply", letter("Draft for " + NAME));
        supervisor(caseId, "approve-reply", Map.of());
        operator(caseId, "close-case", Map.of("outcome", "ANSWERED", "reason", NAME));
    }

    private static Map<String, Object> letter(String text) {
        return Map.of("kind", "ANSWER", "channel", "WEB", "text", text);
    }

    /** A letter that lay about for two weeks, and said the same. */
    private void comesByPost(String caseId) {
        var body = Bodies.complaintReceived(desk.server().daysAgo(14));
        body.put("subject", "Letter of " + NAME);
        body.put("respondent", "Director " + NAME);
        body.put("representative", Map.of("name", NAME, "authority", "Mother of " + NAME));
        body.put("applicant", applicant());
        var second = desk.assigned(body);
        cases.add(second);
        desk.awaitEscalations(second, 3);
        supervisor(second, "acknowledge-escalation", Map.of("note", "Ask " + NAME));
        operator(second, "link-case", Map.of("relatedCase", caseId, "reason", NAME));
        supervisor(second, "mark-duplicate", Map.of("duplicateOf", caseId));
        supervisor(second, "unmark-duplicate", Bodies.because(NAME + " means another flat"));
        operator(
                second,
                "issue-first-response",
                Map.of("kind", "REFUSAL", "channel", "POST", "text", NAME, "ground", NAME));
        supervisor(
                second,
                "refer-case",
                Map.of("body", "Court of " + NAME, "consent", true, "reason", NAME));
    }

    /** Once about the case, and once about another matter. */
    private void calls() {
        var first = rings();
        sessions.give("operator", first, "join-case", Map.of("caseId", cases.getFirst()))
                .expect(200);
        ends(first);
        var second = rings();
        sessions.give("operator", second, "transfer", transfer()).expect(200);
        sessions.answered("operator", second);
        cases.add(
                sessions.give(
                                "operator",
                                second,
                                "register-application",
                                Map.of("kind", "APPLICATION", "subject", NAME + " calls"))
                        .expect(200)
                        .text("/registered/caseId"));
        ends(second);
        supervisor(cases.getLast(), "withdraw-case", Map.of("evidence", NAME + " said so"));
    }

    private static Map<String, Object> transfer() {
        return Map.of("unit", "first-response", "reason", NAME + " is slow");
    }

    private String rings() {
        var call =
                Map.of(
                        "event",
                        "newCall",
                        "callId",
                        "call-" + UUID.randomUUID(),
                        "from",
                        "995" + DIGITS,
                        "to",
                        "+995322000000",
                        "direction",
                        "in");
        var id =
                SignedCall.of(call)
                        .sentBy(desk.server().nobody())
                        .expect(200)
                        .text("/consultationId");
        sessions.answered("operator", id);
        sessions.give("operator", id, "identify-caller", Map.of("name", NAME)).expect(200);
        sessions.give("operator", id, "add-note", Map.of("text", NAME + " weeps")).expect(200);
        draft("/api/v1/consultations/" + id + "/drafts/note", NAME + " shouts");
        consultations.add(id);
        return id;
    }

    private void ends(String id) {
        var skipped = Map.of("step", "GREETING", "reason", NAME + " was in a hurry");
        sessions.give("operator", id, "skip-step", skipped).expect(200);
        for (var step :
                List.of("SAFETY_AND_URGENCY", "CONFIDENTIALITY_AND_DATA", "SUMMARY_AND_CLOSING")) {
            sessions.give("operator", id, "record-step", Map.of("step", step)).expect(200);
        }
        sessions.give("operator", id, "wrap-up", Map.of()).expect(200);
        sessions.give("operator", id, "complete", Map.of()).expect(200);
    }

    /** By a partner, in a file that is right in one line and wrong in others. */
    private void isSent() {
        var lines =
                """
                {"id":"%1$s","kind":"COMPLAINT","channel":"POST","subject":"Import of %1$s",\
                "receivedAt":"2023-01-03T10:00:00+04:00","applicant":{"name":"%1$s"}}
                {"id":"c-2","kind":"COMPLAINT","channel":"%1$s","subject":"%1$s","%1$s":"%1$s"}
                {"%1$s":"%1$s"
                """
                        .formatted(NAME)
                        .replace("\"id\":\"" + NAME + "\"", "\"id\":\"c-1\"");
        var accepted =
                desk.integrator()
                        .send(
                                "POST",
                                "/api/v1/imports/cases",
                                "application/x-ndjson",
                                lines.getBytes(UTF_8))
                        .expect(202);
        var done = ImportsTest.finished(desk.integrator(), accepted);
        assertThat(done.get("registered").intValue()).isEqualTo(1);
        assertThat(done.get("refused").intValue()).isEqualTo(2);
        await().until(() -> !imported().isEmpty());
        cases.add(imported().getFirst());
        supervisor(cases.getLast(), "withdraw-case", Map.of("evidence", NAME));
    }

    private List<String> imported() {
        return desk.supervisor()
                .get("/api/v1/cases?q=" + NAME + "&limit=100")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(each -> each.at("/subject").asString().startsWith("Import of"))
                .map(each -> each.at("/caseId").asString())
                .toList();
    }

    /** Found, compared, read from all sides, and written into requests that are refused. */
    private void isLookedFor(String caseId) {
        desk.operator().get("/api/v1/cases/" + caseId + "/similar").expect(200);
        var known = new HashMap<String, Object>(Map.of("phone", DIGITS, "subject", NAME));
        desk.operator().post("/api/v1/cases/similar", known).expect(200);
        known.put(NAME, NAME);
        desk.operator().post("/api/v1/cases/similar", known).expect(400);
        desk.operator().post("/api/v1/cases", "{\"subject\": \"" + NAME).expect(400);
        desk.operator().get("/api/v1/cases/" + NAME).expect(400);
        desk.server().as(NAME).get("/api/v1/cases").expect(401);
        for (var each : List.of("", "/history", "/differences", "/circumstances", "/ladder")) {
            desk.auditor().get(CASES + caseId + each).expect(200);
        }
        desk.auditor()
                .lookingFor("What became of " + NAME)
                .get(CASES + cases.getLast())
                .expect(200);
    }

    private void operator(String caseId, String command, Map<String, ?> body) {
        desk.operator().give(caseId, command, body).expect(200);
    }

    private void supervisor(String caseId, String command, Map<String, ?> body) {
        desk.supervisor().give(caseId, command, body).expect(200);
    }
}

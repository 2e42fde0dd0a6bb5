package org.pirveli.server.rest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ErasingAPersonTest {

    private static final String NAME = "Zaira Kanarashvili";
    private static final String CASES = "/api/v1/cases/";
    private static final String SUBJECTS = "/api/v1/subjects/";

    @Parameter Store store;

    /**
     * Someone with a call, two cases, and much that was written about them.
     *
     * @param subjectId whose all of it is
     */
    private record Known(
            String subjectId, String caseId, String other, String sessionId, String document) {}

    private static Known known(Desk desk) {
        var sessions = new Sessions(desk.server());
        sessions.clear("operator");
        var session = sessions.offered(Map.of("phone", "+995599765432"));
        sessions.answered("operator", session);
        sessions.give("operator", session, "identify-caller", Map.of("name", NAME)).expect(200);
        var caseId =
                sessions.give(
                                "operator",
                                session,
                                "register-application",
                                Map.of("kind", "COMPLAINT", "subject", "Complaint of " + NAME))
                        .expect(200)
                        .text("/registered/caseId");
        sessions.give("operator", session, "add-note", Map.of("text", NAME + " will call again"))
                .expect(200);
        sessions.followsProtocol("operator", session);
        sessions.give("operator", session, "complete", Map.of()).expect(200);
        desk.operator().give(caseId, "add-note", Map.of("text", NAME + " is ill")).expect(200);
        desk.operator()
                .give(
                        caseId,
                        "correct-applicant-data",
                        Map.of("email", "zaira.kanarashvili@example.org", "reason", NAME))
                .expect(200);
        var document =
                desk.operator()
                        .send(
                                "PUT",
                                CASES + caseId + "/documents?fileName=Zaira.txt",
                                "text/plain",
                                ("I am " + NAME).getBytes(UTF_8))
                        .expect(201)
                        .text("/sha256");
        var subjectId = desk.readText(caseId, "/applicant/subjectId");
        var other =
                desk.registered(
                        Bodies.application(
                                "applicant", Map.of("subjectId", subjectId, "name", NAME)));
        desk.supervisor()
                .give(other, "withdraw-case", Map.of("evidence", NAME + " wrote so"))
                .expect(200);
        return new Known(subjectId, caseId, other, session, document);
    }

    private static void close(Desk desk, Known known) {
        desk.operator().give(known.caseId(), "issue-first-response", Bodies.answer()).expect(200);
        desk.operator()
                .give(known.caseId(), "close-case", Map.of("outcome", "ANSWERED"))
                .expect(200);
    }

    private static Reply give(
            Caller caller, String subjectId, String command, Map<String, ?> body, String... more) {
        return caller.post(SUBJECTS + subjectId + "/commands/" + command, body, more);
    }

    private static void request(Desk desk, String subjectId) {
        give(
                        desk.supervisor(),
                        subjectId,
                        "request-erasure",
                        Map.of("ground", "REQUEST_OF_PERSON", "reference", "12/26"))
                .expect(200);
    }

    private static void erase(Desk desk, String subjectId) {
        request(desk, subjectId);
        give(desk.admin(), subjectId, "erase-subject", Map.of()).expect(200);
    }

    private static JsonNode read(Caller caller, String path) {
        return caller.get(path).expect(200).json();
    }

    @Test
    void nothing_of_an_erased_person_can_be_read_any_more_and_nothing_fails() {
        var desk = Desk.on(store);
        var known = known(desk);
        close(desk, known);
        var before = log(desk);
        var instant = desk.server().now().toString();
        assertThat(read(desk.supervisor(), CASES + known.caseId()).toString()).contains(NAME);

        erase(desk, known.subjectId());

        for (var path :
                List.of(
                        CASES + known.caseId(),
                        CASES + known.other(),
                        CASES + known.caseId() + "/history",
                        CASES + known.caseId() + "?version=3",
                        CASES + known.caseId() + "?asOf=" + instant,
                        CASES + known.caseId() + "?asWas=" + instant,
                        CASES + known.caseId() + "/differences?fromVersion=1&toVersion=4",
                        CASES + known.caseId() + "/circumstances",
                        CASES + known.caseId() + "/similar",
                        CASES + known.caseId() + "/commands",
                        "/api/v1/cases?limit=500&subjectId=" + known.subjectId(),
                        "/api/v1/consultations/" + known.sessionId(),
                        "/api/v1/consultations/" + known.sessionId() + "/history",
                        "/api/v1/reports/first-response/cases?limit=500",
                        SUBJECTS + known.subjectId(),
                        SUBJECTS + known.subjectId() + "/history",
                        "/api/v1/subjects?standing=ERASED")) {
            var reply = desk.supervisor().get(path);
            assertThat(reply.status()).as(path + reply.body()).isEqualTo(200);
            assertThat(reply.body())
                    .as(path)
                    .doesNotContainIgnoringCase("kanarashvili")
                    .doesNotContain("599765432");
        }
        var file = read(desk.supervisor(), CASES + known.caseId());
        assertThat(file.at("/applicant/erased").asBoolean()).isTrue();
        assertThat(file.at("/subject").asString()).isEqualTo("[erased]");
        assertThat(
                        read(desk.supervisor(), CASES + known.caseId() + "?version=2")
                                .at("/applicant/erased")
                                .asBoolean())
                .isTrue();
        desk.operator()
                .get(CASES + known.caseId() + "/documents/" + known.document())
                .refused(410, "DOCUMENT_ERASED");
        for (var gone : List.of("Complaint+Kanarashvili", "Kanarashvili", "599765432")) {
            assertThat(read(desk.operator(), "/api/v1/cases?q=" + gone).at("/items"))
                    .as(gone)
                    .isEmpty();
        }
        assertThat(log(desk)).startsWith(before.toArray(String[]::new));
        noTrace(desk, known);
    }

    private static List<String> log(Desk desk) {
        return desk.server()
                .bean(JdbcClient.class)
                .sql(
                        "select global_index, payload_type, payload, meta_data from domain_event"
                                + " order by global_index")
                .query((row, _) ->
                        row.getLong(1)
                                + row.getString(2)
                                + HexFormat.of().formatHex(row.getBytes(3))
                                + HexFormat.of().formatHex(row.getBytes(4)))
                .list();
    }

    private static void noTrace(Desk desk, Known known) {
        var jdbc = desk.server().bean(JdbcClient.class);
        assertThat(
                        jdbc.sql(
                                        "select count(*) from case_key where case_id in (?, ?) and"
                                                + " (phone is not null or email is not null or"
                                                + " subject_1 is not null or words <> '')")
                                .params(
                                        UUID.fromString(known.caseId()),
                                        UUID.fromString(known.other()))
                                .query(Long.class)
                                .single())
                .isZero();
        assertThat(
                        jdbc.sql("select count(*) from document_part where subject_id = ?")
                                .param(UUID.fromString(known.subjectId()))
                                .query(Long.class)
                                .single())
                .isZero();
        var taken = desk.auditor().post("/api/v1/audit/rebuilds", Map.of()).expect(202);
        await().until(() ->
                read(desk.auditor(), taken.header("Location"))
                        .at("/state")
                        .asString()
                        .equals("DONE"));
        var verified = read(desk.auditor(), taken.header("Location"));
        assertThat(verified.at("/result/differences")).isEmpty();
        assertThat(verified.at("/holds").asBoolean()).isTrue();
    }

    @Test
    void nothing_is_written_about_an_erased_person_any_more() {
        var desk = Desk.on(store);
        var known = known(desk);
        close(desk, known);
        erase(desk, known.subjectId());
        var caller = desk.supervisor();

        caller.give(known.caseId(), "add-note", Map.of("text", "again"))
                .refused(409, "SUBJECT_ERASED");
        caller.give(known.caseId(), "reopen-case", Map.of("reason", "again"))
                .refused(409, "SUBJECT_ERASED");
        caller.give(known.caseId(), "link-case", Map.of("relatedCase", known.other()))
                .refused(409, "SUBJECT_ERASED");
        caller.give(known.caseId(), "void-first-response", Map.of("reason", "came back"))
                .refused(409, "SUBJECT_ERASED");
        caller.send(
                        "PUT",
                        CASES + known.caseId() + "/documents?fileName=a.txt",
                        "text/plain",
                        "again".getBytes(UTF_8))
                .refused(409, "SUBJECT_ERASED");
        var body = Bodies.application("applicant", Map.of("subjectId", known.subjectId()));
        caller.post("/api/v1/cases?dryRun=true", body).refused(409, "SUBJECT_ERASED");
        caller.post("/api/v1/cases", body).refused(409, "SUBJECT_ERASED");
        new Sessions(desk.server())
                .give("operator", known.sessionId(), "add-note", Map.of("text", "again"))
                .refused(409, "SUBJECT_ERASED");
        for (var command : read(caller, CASES + known.caseId() + "/commands").get("items")) {
            assertThat(command.get("allowed").asBoolean()).as(command.toString()).isFalse();
        }
    }

    @Test
    void one_proposes_and_another_decides_and_everybody_can_see_it() {
        var desk = Desk.on(store);
        var known = known(desk);
        give(
                        desk.supervisor(),
                        known.subjectId(),
                        "request-erasure",
                        Map.of("ground", "REQUEST_OF_PERSON"))
                .refused(409, "OPEN_MATTERS");
        close(desk, known);
        give(desk.supervisor(), known.subjectId(), "erase-subject", Map.of())
                .refused(409, "NO_ERASURE_REQUESTED");
        request(desk, known.subjectId());
        give(desk.supervisor(), known.subjectId(), "erase-subject", Map.of())
                .refused(409, "SELF_APPROVAL");
        give(desk.auditor(), known.subjectId(), "erase-subject", Map.of())
                .refused(403, "NOT_AUTHORISED");
        give(desk.admin(), known.subjectId(), "erase-subject", Map.of(), "If-Match", "\"7\"")
                .refused(412, "VERSION_CONFLICT");

        var file = desk.admin().get(SUBJECTS + known.subjectId()).expect(200);
        assertThat(file.header("ETag")).isEqualTo("\"1\"");
        assertThat(file.text("/standing")).isEqualTo("REQUESTED");
        assertThat(file.text("/erasure/requestedBy")).isEqualTo("supervisor");
        assertThat(file.json().get("cases")).hasSize(2);
        assertThat(file.body()).doesNotContain("Kanarashvili");
        assertThat(read(desk.admin(), "/api/v1/subjects?standing=REQUESTED&limit=500").toString())
                .contains(known.subjectId());

        var tried =
                give(desk.admin(), known.subjectId(), "erase-subject?dryRun=true", Map.of())
                        .expect(200);
        assertThat(tried.text("/events/0/type")).isEqualTo("SubjectErased");
        assertThat(desk.readText(known.caseId(), "/applicant/name")).isEqualTo(NAME);

        give(desk.admin(), known.subjectId(), "refuse-erasure", Map.of("reference", "12/27"))
                .expect(200);
        erase(desk, known.subjectId());
        give(desk.admin(), known.subjectId(), "erase-subject", Map.of()).refused(409, "NO_CHANGE");
        var history = read(desk.auditor(), SUBJECTS + known.subjectId() + "/history");
        assertThat(
                        history.get("items")
                                .valueStream()
                                .map(each ->
                                        each.get("type").asString()
                                                + " by "
                                                + each.get("actor").asString()))
                .containsExactly(
                        "ErasureRequested by supervisor",
                        "ErasureRefused by admin",
                        "ErasureRequested by supervisor",
                        "SubjectErased by admin");
        assertThat(history.at("/items/1/payload/reference").asString()).isEqualTo("12/27");
        desk.admin().get(SUBJECTS + UUID.randomUUID()).refused(404, "NOT_FOUND");
        give(desk.supervisor(), UUID.randomUUID().toString(), "request-erasure", Map.of())
                .refused(404, "NOT_FOUND");
    }

    @Test
    void a_legal_hold_on_a_linked_id_keeps_the_person_until_it_is_lifted() {
        var desk = Desk.on(store);
        var one = known(desk);
        close(desk, one);
        var other = known(desk);
        close(desk, other);
        give(
                        desk.supervisor(),
                        one.subjectId(),
                        "link-subject",
                        Map.of("otherSubjectId", other.subjectId()))
                .expect(200);
        give(
                        desk.supervisor(),
                        other.subjectId(),
                        "place-legal-hold",
                        Map.of("ground", "COURT_PROCEEDINGS", "reference", "2/114-26"))
                .expect(200);
        give(
                        desk.supervisor(),
                        one.subjectId(),
                        "request-erasure",
                        Map.of("ground", "REQUEST_OF_PERSON"))
                .refused(409, "UNDER_LEGAL_HOLD");
        assertThat(
                        read(desk.auditor(), SUBJECTS + other.subjectId())
                                .at("/holds/0/placedBy")
                                .asString())
                .isEqualTo("supervisor");
        give(desk.supervisor(), other.subjectId(), "lift-legal-hold", Map.of("hold", 1))
                .expect(200);
        erase(desk, one.subjectId());
        for (var known : List.of(one, other)) {
            assertThat(desk.read(known.caseId()).at("/applicant/erased").asBoolean()).isTrue();
        }
    }

    @Test
    void a_call_of_somebody_else_about_the_case_goes_with_the_person() {
        var desk = Desk.on(store);
        var known = known(desk);
        close(desk, known);
        var sessions = new Sessions(desk.server());
        var call =
                sessions.answered("operator", sessions.offered(Map.of("phone", "+995599765431")));
        sessions.give("operator", call, "join-case", Map.of("caseId", known.caseId())).expect(200);
        sessions.give("operator", call, "add-note", Map.of("text", "asks how " + NAME + " is"))
                .expect(200);
        sessions.followsProtocol("operator", call);
        sessions.give("operator", call, "complete", Map.of()).expect(200);

        erase(desk, known.subjectId());

        assertThat(sessions.read("supervisor", call).expect(200).body())
                .contains("[erased]")
                .doesNotContain("Kanarashvili")
                .doesNotContain("599765431");
    }

    @Test
    void a_repeated_request_is_answered_again_and_erases_nobody_twice() {
        var desk = Desk.on(store);
        var known = known(desk);
        close(desk, known);
        request(desk, known.subjectId());
        var key = UUID.randomUUID().toString();
        var answers = new HashMap<Integer, String>();
        for (int i = 0; i < 3; i++) {
            answers.put(
                    i,
                    give(
                                    desk.admin(),
                                    known.subjectId(),
                                    "erase-subject",
                                    Map.of(),
                                    "Idempotency-Key",
                                    key)
                            .expect(200)
                            .body());
        }
        assertThat(answers.values()).containsOnly(answers.get(0));
    }
}

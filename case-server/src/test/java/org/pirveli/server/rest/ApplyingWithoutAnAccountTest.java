package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ApplyingWithoutAnAccountTest {

    private static final String APPLICATIONS = "/api/v1/public/applications";
    private static final String FOLLOWED = "/api/v1/public/followed-cases";

    private final Desk desk = Desk.on(Store.H2);
    private final Caller citizen = new Caller(desk.server().address(), null, null);

    @Test
    void a_citizen_registers_a_case_that_comes_by_the_web_and_is_nobody_else_s_doing() {
        var registered = citizen.post(APPLICATIONS, application()).expect(201);
        var history =
                desk.supervisor().get("/api/v1/cases/" + registered.text("/caseId") + "/history");
        assertThat(history.text("/items/0/role")).isEqualTo("CITIZEN");
        assertThat(history.text("/items/0/payload/channel")).isEqualTo("WEB");
    }

    @Test
    void an_application_sent_twice_is_registered_once() {
        var key = UUID.randomUUID().toString();
        var first = citizen.post(APPLICATIONS, application(), "Idempotency-Key", key).expect(201);
        var second = citizen.post(APPLICATIONS, application(), "Idempotency-Key", key).expect(201);
        assertThat(second.text("/caseNumber")).isEqualTo(first.text("/caseNumber"));
        assertThat(second.text("/followUpCode")).isEqualTo(first.text("/followUpCode"));
    }

    @Test
    void a_citizen_names_neither_unit_nor_urgency_nor_another_person_s_id() {
        for (var field : new String[] {"unit", "urgency", "restricted", "receivedAt", "caseId"}) {
            citizen.post(APPLICATIONS, Map.of("kind", "COMPLAINT", "subject", "A", field, "x"))
                    .refused(400, "INVALID_REQUEST");
        }
        citizen.post(
                        APPLICATIONS,
                        Map.of(
                                "kind", "COMPLAINT",
                                "subject", "A",
                                "applicant", Map.of("subjectId", UUID.randomUUID().toString())))
                .refused(400, "INVALID_REQUEST");
    }

    @Test
    void whoever_knows_number_and_code_sees_how_far_it_is_and_what_was_answered() {
        var registered = citizen.post(APPLICATIONS, application()).expect(201);
        var caseId = registered.text("/caseId");
        assertThat(follow(registered, registered.text("/followUpCode")).expect(200).text("/stage"))
                .isEqualTo("RECEIVED");
        desk.supervisor().give(caseId, "assign-case", Map.of("operatorId", "operator")).expect(200);
        assertThat(follow(registered, registered.text("/followUpCode")).text("/stage"))
                .isEqualTo("IN_WORK");
        desk.operator()
                .give(
                        caseId,
                        "issue-first-response",
                        Map.of("kind", "ANSWER", "channel", "EMAIL", "text", "You are right."))
                .expect(200);
        var answered = follow(registered, registered.text("/followUpCode")).expect(200);
        assertThat(answered.text("/stage")).isEqualTo("ANSWERED");
        assertThat(answered.text("/answers/0/text")).isEqualTo("You are right.");
        assertThat(answered.body()).doesNotContain("operator").doesNotContain(caseId);
    }

    @Test
    void a_code_is_taken_as_people_write_it() {
        var registered = citizen.post(APPLICATIONS, application()).expect(201);
        var code = registered.text("/followUpCode");
        follow(registered, code.toLowerCase(java.util.Locale.ROOT)).expect(200);
        follow(registered, code.substring(0, 5) + " - " + code.substring(5)).expect(200);
        follow(registered, code.replace('0', 'O').replace('1', 'l')).expect(200);
    }

    @Test
    void a_wrong_number_and_a_wrong_code_are_answered_alike() {
        var registered = citizen.post(APPLICATIONS, application()).expect(201);
        var other = citizen.post(APPLICATIONS, application()).expect(201);
        var wrongCode = follow(registered, other.text("/followUpCode")).refused(404, "NOT_FOUND");
        var wrongNumber =
                citizen.post(
                                FOLLOWED,
                                Map.of(
                                        "caseNumber",
                                        "1999-000127-5",
                                        "followUpCode",
                                        registered.text("/followUpCode")))
                        .refused(404, "NOT_FOUND");
        assertThat(withoutTrace(wrongNumber)).isEqualTo(withoutTrace(wrongCode));
    }

    @Test
    void whoever_tries_too_often_is_turned_away_always() {
        try (var server =
                TestServer.start(Store.H2.settings(), "--pirveli.public-limits.burst=3")) {
            var impatient = new Caller(URI.create(server.address().toString()), null, null);
            var guess = Map.of("caseNumber", "1999-000127-5", "followUpCode", "AAAAABBBBB");
            for (int i = 0; i < 3; i++) {
                impatient.post(FOLLOWED, guess).refused(404, "NOT_FOUND");
            }
            impatient.post(FOLLOWED, guess).refused(429, "TOO_MANY_REQUESTS");
        }
    }

    private Reply follow(Reply registered, String code) {
        return citizen.post(
                FOLLOWED,
                Map.of("caseNumber", registered.text("/caseNumber"), "followUpCode", code));
    }

    private static String withoutTrace(Reply reply) {
        return reply.body().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }

    private static Map<String, Object> application() {
        return Map.of(
                "kind", "COMPLAINT",
                "subject", "The registry does not answer",
                "applicant",
                        Map.of(
                                "name",
                                "Nino Example",
                                "phone",
                                "+995 555 00 11 22",
                                "language",
                                "ka"));
    }
}

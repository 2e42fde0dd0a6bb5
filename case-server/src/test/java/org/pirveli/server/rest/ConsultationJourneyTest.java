package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ConsultationJourneyTest {

    @Parameter Store store;

    @BeforeEach
    void nobodyHasAnythingInHand() {
        Sessions.on(store).clear("operator");
        Sessions.on(store).clear("operator2");
    }

    @Test
    void a_call_is_led_from_its_offer_to_its_end() {
        var sessions = Sessions.on(store);
        var id = sessions.offered(Map.of("phone", "599 12 34 56", "language", "ka"));
        var answer = sessions.give("operator", id, "answer", Map.of()).expect(200);
        assertThat(answer.header("ETag")).isEqualTo("\"2\"");
        assertThat(answer.text("/events/0/type")).isEqualTo("ConsultationAnswered");

        sessions.give("operator", id, "complete", Map.of()).refused(409, "MANDATORY_STEP_MISSING");
        sessions.followsProtocol("operator", id);
        sessions.give("operator", id, "wrap-up", Map.of()).expect(200);
        sessions.give("operator", id, "complete", Map.of()).expect(200);

        var view = sessions.read("operator", id).expect(200);
        assertThat(view.text("/consultation/status")).isEqualTo("COMPLETED");
        assertThat(view.text("/consultation/phone")).isEqualTo("+995599123456");
        assertThat(view.json().at("/consultation/steps").size()).isEqualTo(4);
        assertThat(view.json().at("/protocol").size()).isEqualTo(8);
        assertThat(view.json().at("/elapsedMillis").asLong())
                .isGreaterThanOrEqualTo(view.json().at("/attendedMillis").asLong());
        var types =
                sessions.server()
                        .as("auditor")
                        .get("/api/v1/consultations/" + id + "/history")
                        .expect(200)
                        .json()
                        .get("items")
                        .valueStream()
                        .map(each -> each.get("type").asString());
        assertThat(types)
                .containsExactly(
                        "ConsultationOffered",
                        "ConsultationAnswered",
                        "ProtocolStepRecorded",
                        "ProtocolStepRecorded",
                        "ProtocolStepRecorded",
                        "ProtocolStepRecorded",
                        "ConsultationWrappedUp",
                        "ConsultationCompleted");
    }

    @Test
    void answering_another_holds_the_first_and_the_limit_holds() {
        var sessions = Sessions.on(store);
        var first = sessions.answered("operator");
        var answer = sessions.give("operator", sessions.offered(), "answer", Map.of()).expect(200);
        assertThat(answer.text("/held")).isEqualTo(first);
        sessions.answered("operator");
        sessions.answered("operator");

        sessions.give("operator", sessions.offered(), "answer", Map.of())
                .refused(409, "HELD_LIMIT_REACHED");
        var board =
                sessions.server()
                        .as("supervisor")
                        .get("/api/v1/consultations/board")
                        .expect(200)
                        .json();
        var desk =
                board.get("operators")
                        .valueStream()
                        .filter(each -> each.get("operatorId").asString().equals("operator"))
                        .findFirst()
                        .orElseThrow();
        assertThat(desk.get("held").size()).isEqualTo(3);
        assertThat(desk.at("/active/status").asString()).isEqualTo("ACTIVE");
        assertThat(board.get("waiting").size()).isPositive();
    }

    @Test
    void a_quicker_colleague_has_it_and_operators_read_their_own() {
        var sessions = Sessions.on(store);
        var id = sessions.offered();
        sessions.read("operator", id).expect(200);
        sessions.read("operator3", id).refused(404, "NOT_FOUND");
        sessions.answered("operator", id);

        sessions.give("operator2", id, "answer", Map.of()).refused(409, "ALREADY_ANSWERED");
        sessions.give("operator2", id, "hold", Map.of()).refused(409, "NOT_YOUR_SESSION");
        sessions.give("operator3", id, "answer", Map.of()).refused(404, "NOT_FOUND");
        sessions.read("operator2", id).refused(404, "NOT_FOUND");
        sessions.read("auditor", id).expect(200);
        sessions.read("integrator", id).refused(403, "NOT_AUTHORISED");
        sessions.read("admin", id).refused(403, "NOT_AUTHORISED");
    }

    @Test
    void a_case_is_registered_without_typing_anything_twice_and_answered_orally() {
        var sessions = Sessions.on(store);
        var id = sessions.offered(Map.of("phone", "+995 555 00 11 22", "language", "en"));
        sessions.answered("operator", id);
        sessions.give("operator", id, "identify-caller", Map.of("name", "Eka")).expect(200);

        var registered =
                sessions.give(
                                "operator",
                                id,
                                "register-application",
                                Map.of("kind", "APPLICATION", "subject", "Pension"),
                                "Idempotency-Key",
                                "reg-" + id)
                        .expect(200);
        var caseId = registered.text("/registered/caseId");
        assertThat(registered.text("/registered/followUpCode")).hasSize(10);
        var again =
                sessions.give(
                                "operator",
                                id,
                                "register-application",
                                Map.of("kind", "APPLICATION", "subject", "Pension"),
                                "Idempotency-Key",
                                "reg-" + id)
                        .expect(200);
        assertThat(again.text("/registered/caseId")).isEqualTo(caseId);

        var answered = sessions.read("operator", id).expect(200).json();
        var theCase =
                sessions.server().as("operator").get("/api/v1/cases/" + caseId).expect(200).json();
        assertThat(theCase.at("/status").asString()).isEqualTo("ASSIGNED");
        assertThat(theCase.at("/assignee").asString()).isEqualTo("operator");
        assertThat(theCase.at("/channel").asString()).isEqualTo("HOTLINE");
        assertThat(theCase.at("/receivedAt").asString())
                .isEqualTo(answered.at("/consultation/answeredAt").asString());
        assertThat(theCase.at("/applicant/name").asString()).isEqualTo("Eka");
        assertThat(theCase.at("/applicant/language").asString()).isEqualTo("en");
        assertThat(theCase.at("/applicant/subjectId").asString())
                .isEqualTo(answered.at("/consultation/subjectId").asString());

        sessions.server()
                .as("operator")
                .give(
                        caseId,
                        "issue-first-response",
                        Map.of(
                                "kind",
                                "ANSWER",
                                "channel",
                                "HOTLINE",
                                "text",
                                "You are right",
                                "occurredAt",
                                answered.at("/consultation/answeredAt").asString(),
                                "consultationId",
                                id))
                .expect(200);
    }

    @Test
    void a_caller_is_recognised_by_the_number_however_it_was_written() {
        var sessions = Sessions.on(store);
        var number = "59" + (1_000_000 + Math.floorMod(UUID.randomUUID().hashCode(), 9_000_000));
        var caseId =
                Desk.on(store)
                        .registered(
                                Bodies.application("applicant", Map.of("phone", "+995" + number)));
        var id = sessions.offered(Map.of("phone", "0" + number));

        await().untilAsserted(() ->
                assertThat(
                                sessions.read("operator", id)
                                        .expect(200)
                                        .json()
                                        .at("/callerCases/0/caseId")
                                        .asString(""))
                        .isEqualTo(caseId));
        sessions.answered("operator", id);
        sessions.give("operator", id, "join-case", Map.of("caseId", caseId)).expect(200);
        sessions.give("operator", id, "join-case", Map.of("caseId", UUID.randomUUID()))
                .refused(409, "INVALID_TARGET");
    }

    @Test
    void a_command_keeps_the_promises_of_the_interface() {
        var sessions = Sessions.on(store);
        var id = sessions.offered();
        var tried =
                sessions.server()
                        .as("operator")
                        .post(
                                "/api/v1/consultations/" + id + "/commands/answer?dryRun=true",
                                Map.of())
                        .expect(200);
        assertThat(tried.json().get("dryRun").asBoolean()).isTrue();
        assertThat(sessions.read("operator", id).text("/consultation/status")).isEqualTo("WAITING");

        sessions.give("operator", id, "answer", Map.of(), "If-Match", "\"7\"")
                .refused(412, "VERSION_CONFLICT");
        sessions.give("operator", id, "answer", Map.of("who", "me"))
                .refused(400, "INVALID_REQUEST");
        sessions.give("operator", id, "give-up-waiting", Map.of()).refused(403, "NOT_AUTHORISED");
        sessions.give("operator", id, "answer", Map.of(), "If-Match", "\"1\"").expect(200);
        sessions.give("operator", id, "touch", Map.of()).expect(200);
        sessions.give("operator", id, "skip-step", Map.of("step", "SINGING", "reason", "no voice"))
                .refused(400, "UNKNOWN_STEP");
    }
}

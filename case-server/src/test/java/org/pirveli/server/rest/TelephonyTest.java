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
final class TelephonyTest {

    @Parameter Store store;
    private final String callId = "call-" + UUID.randomUUID();

    @BeforeEach
    void nobodyHasAnythingInHand() {
        Sessions.on(store).clear("operator");
    }

    private Reply told(SignedCall call) {
        return call.sentBy(TestServer.on(store).nobody());
    }

    private SignedCall newCall() {
        return SignedCall.of(
                Map.of(
                        "event",
                        "newCall",
                        "callId",
                        callId,
                        "from",
                        "995599123456",
                        "to",
                        "+995322000000",
                        "direction",
                        "in"));
    }

    private SignedCall answer() {
        return SignedCall.of(Map.of("event", "answer", "callId", callId, "user", "operator"));
    }

    private SignedCall hangup() {
        return SignedCall.of(
                Map.of("event", "hangup", "callId", callId, "cause", "normalClearing"));
    }

    private void comesTo(SignedCall call, String effect) {
        assertThat(told(call).expect(200).text("/effect")).isEqualTo(effect);
    }

    @Test
    void a_call_is_offered_answered_and_wrapped_up() {
        comesTo(newCall(), "OFFERED");
        comesTo(answer(), "ANSWERED");
        var reply = told(hangup()).expect(200);

        assertThat(reply.text("/effect")).isEqualTo("WRAPPED_UP");
        var id = reply.text("/consultationId");
        await().untilAsserted(() ->
                assertThat(Sessions.on(store).read("operator", id).text("/consultation/status"))
                        .isEqualTo("WRAP_UP"));
    }

    @Test
    void a_caller_who_hangs_up_before_the_answer_abandons_the_call() {
        comesTo(newCall(), "OFFERED");
        comesTo(hangup(), "ABANDONED");
        comesTo(answer(), "IGNORED");
    }

    @Test
    void an_answer_may_come_before_its_call() {
        comesTo(answer(), "ANSWERED");
        comesTo(newCall(), "IGNORED");
        comesTo(hangup(), "WRAPPED_UP");
    }

    @Test
    void a_hangup_may_come_before_everything_else() {
        comesTo(hangup(), "ABANDONED");
        comesTo(newCall(), "IGNORED");
        comesTo(answer(), "IGNORED");
    }

    @Test
    void the_same_message_takes_effect_once() {
        comesTo(newCall(), "OFFERED");
        var answer = answer();
        var first = told(answer).expect(200);
        Sessions.on(store)
                .give(
                        "operator",
                        first.text("/consultationId"),
                        "transfer",
                        Map.of("unit", "first-response"))
                .expect(200);

        var again = told(answer).expect(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(
                        Sessions.on(store)
                                .read("supervisor", first.text("/consultationId"))
                                .text("/consultation/status"))
                .isEqualTo("WAITING");
    }

    @Test
    void a_form_is_taken_like_json() {
        comesTo(
                newCall().form("event=newCall&from=anonymous&direction=in&callId=" + callId),
                "OFFERED");
        comesTo(answer().form("event=answer&user%5B%5D=operator&callId=" + callId), "ANSWERED");
    }

    @Test
    void nobody_unknown_answers() {
        comesTo(newCall(), "OFFERED");
        comesTo(
                SignedCall.of(Map.of("event", "answer", "callId", callId, "user", "stranger")),
                "IGNORED");
    }

    @Test
    void what_is_not_signed_as_agreed_is_not_believed() {
        told(newCall().by("whsec_" + "c29tZWJvZHktZWxzZSdzLXNlY3JldC1hbHRvZ2V0aGVy"))
                .refused(401, "SIGNATURE_INVALID");
        told(newCall().secondsAgo(6 * 60)).refused(401, "SIGNATURE_INVALID");
        told(newCall().secondsAgo(-6 * 60)).refused(401, "SIGNATURE_INVALID");
        TestServer.on(store)
                .nobody()
                .post("/api/v1/telephony/calls", Map.of("event", "newCall", "callId", "x"))
                .refused(401, "SIGNATURE_INVALID");
    }

    @Test
    void a_message_without_event_or_call_is_refused() {
        told(SignedCall.of(Map.of("event", "newCall"))).refused(400, "INVALID_REQUEST");
        told(SignedCall.of(Map.of("callId", callId))).refused(400, "INVALID_REQUEST");
        comesTo(SignedCall.of(Map.of("event", "dtmf", "callId", callId)), "IGNORED");
    }
}

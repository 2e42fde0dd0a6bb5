package org.pirveli.server.rest;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class AllowedCommandsTest {

    /** Where a case can stand. */
    enum Situation {
        RECEIVED,
        ASSIGNED,
        ANSWERED,
        AWAITING_APPLICANT,
        CLOSED,
        REOPENED,
        WITHDRAWN,
        DUPLICATE,
        OFFERED,
        ESCALATED;

        /** Brings a case there. */
        String bringAbout(Desk desk) {
            return switch (this) {
                case RECEIVED -> desk.registered();
                case ASSIGNED -> desk.assigned();
                case ANSWERED -> desk.answered();
                case AWAITING_APPLICANT -> awaiting(desk);
                case CLOSED -> desk.closed();
                case REOPENED -> reopened(desk);
                case WITHDRAWN -> withdrawn(desk);
                case DUPLICATE -> duplicate(desk);
                case OFFERED -> offered(desk);
                case ESCALATED -> escalated(desk);
            };
        }
    }

    private final Desk desk = Desk.on(Store.H2);

    static Stream<Arguments> situationsAndPeople() {
        return Stream.of(Situation.values())
                .flatMap(situation ->
                        Stream.of("operator", "operator2", "supervisor")
                                .map(user -> Arguments.of(situation, user)));
    }

    @ParameterizedTest
    @MethodSource("situationsAndPeople")
    void what_is_said_to_be_allowed_is_what_happens(Situation situation, String user) {
        var caseId = situation.bringAbout(desk);
        var bodies = bodies(user, desk.registered());
        var caller = desk.server().as(user);
        var verdicts = caller.get("/api/v1/cases/" + caseId + "/commands").expect(200).json();
        assertThat(verdicts.get("version").intValue()).isEqualTo(desk.history(caseId).size());
        for (var verdict : verdicts.get("items")) {
            var command = verdict.get("command").asString();
            var body = bodies.get(command);
            assertThat(body).as(command).isNotNull();
            var reply = caller.give(caseId, command + "?dryRun=true", body);
            if (verdict.get("allowed").booleanValue()) {
                assertThat(reply.status() == 200 || repeated(situation, command, reply))
                        .as("%s: %s", command, reply.body())
                        .isTrue();
            } else {
                assertThat(reply.code()).as(command).isEqualTo(verdict.get("code").asString());
                assertThat(verdict.get("text").asString()).isNotBlank();
            }
        }
    }

    /** What is allowed may still be refused for what it says: this offer stands already. */
    private static boolean repeated(Situation situation, String command, Reply reply) {
        return situation == Situation.OFFERED
                && command.equals("offer-transfer")
                && reply.code().equals("NO_CHANGE");
    }

    @ParameterizedTest
    @EnumSource(Situation.class)
    void an_auditor_may_look_and_do_nothing(Situation situation) {
        var caseId = situation.bringAbout(desk);
        assertThat(
                        desk.server()
                                .as("auditor")
                                .get("/api/v1/cases/" + caseId + "/commands")
                                .expect(200)
                                .json()
                                .get("items")
                                .valueStream())
                .allMatch(verdict -> verdict.get("code").asString().equals("NOT_AUTHORISED"));
    }

    @Test
    void reasons_are_given_in_the_language_of_the_caller() {
        var verdicts =
                desk.operator()
                        .get(
                                "/api/v1/cases/" + desk.registered() + "/commands",
                                "Accept-Language",
                                "ka")
                        .expect(200)
                        .json();
        assertThat(verdicts.get("items").valueStream())
                .filteredOn(verdict -> !verdict.get("allowed").booleanValue())
                .isNotEmpty()
                .allMatch(verdict -> verdict.get("text").asString().matches("(?s).*[ა-ჰ].*"));
    }

    /** Bodies with nothing wrong in them, whoever sends them. */
    private static Map<String, Map<String, ?>> bodies(String user, String otherCase) {
        var supervising = user.equals("supervisor");
        return Map.ofEntries(
                entry("accept-transfer", Map.of()),
                entry("acknowledge-escalation", Map.of("note", "Seen")),
                entry("add-note", Map.of("text", "Called")),
                entry("assign-case", Bodies.assignTo(supervising ? "operator2" : user)),
                entry(
                        "attach-document",
                        Map.of(
                                "fileName",
                                "letter.pdf",
                                "mediaType",
                                "application/pdf",
                                "size",
                                1,
                                "sha256",
                                "0".repeat(64))),
                entry("classify-case", Map.of("topic", "HOUSING")),
                entry("close-case", Map.of("outcome", "ANSWERED")),
                entry("correct-applicant-data", Map.of("name", "Invented Person")),
                entry("issue-first-response", Bodies.answer()),
                entry("issue-follow-up-response", Bodies.answer()),
                entry("submit-reply", Bodies.answer()),
                entry("approve-reply", Map.of()),
                entry("return-reply", Bodies.because("Too short")),
                entry("link-case", Map.of("relatedCase", otherCase)),
                entry("mark-duplicate", Map.of("duplicateOf", otherCase)),
                entry("offer-transfer", Map.of("unit", "examination", "reason", "Theirs")),
                entry("record-information", Map.of("text", "Came by post")),
                entry("refer-case", Map.of("body", "The court", "consent", true)),
                entry("reject-transfer", Bodies.because("Ours")),
                entry("release-case", Bodies.because("Ill")),
                entry("reopen-case", Bodies.because("New facts")),
                entry("request-information", Map.of("text", "Which street?")),
                entry("unmark-duplicate", Map.of()),
                entry("void-first-response", Bodies.because("Undeliverable")),
                entry("withdraw-case", Map.of("evidence", "Letter of today")));
    }

    private static String awaiting(Desk desk) {
        var caseId = desk.answered();
        desk.operator()
                .give(caseId, "request-information", Map.of("text", "Which street?"))
                .expect(200);
        return caseId;
    }

    private static String reopened(Desk desk) {
        var caseId = desk.closed();
        desk.supervisor().give(caseId, "reopen-case", Bodies.because("New facts")).expect(200);
        return caseId;
    }

    private static String withdrawn(Desk desk) {
        var caseId = desk.registered();
        desk.operator().give(caseId, "withdraw-case", Map.of("evidence", "Letter")).expect(200);
        return caseId;
    }

    private static String duplicate(Desk desk) {
        var caseId = desk.registered();
        desk.operator()
                .give(caseId, "mark-duplicate", Map.of("duplicateOf", desk.registered()))
                .expect(200);
        return caseId;
    }

    private static String offered(Desk desk) {
        var caseId = desk.assigned();
        desk.supervisor()
                .give(
                        caseId,
                        "offer-transfer",
                        Map.of("unit", "examination", "reason", "Perhaps theirs"))
                .expect(200);
        return caseId;
    }

    private static String escalated(Desk desk) {
        var caseId = desk.registered(Bodies.complaintReceived(desk.server().daysAgo(14)));
        desk.awaitEscalations(caseId, 3);
        return caseId;
    }
}

package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

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
final class CaseJourneyTest {

    private static final String CASES = "/api/v1/cases";

    @Parameter Store store;

    @Test
    void a_case_reopened_owes_a_follow_up_before_it_can_be_closed_again() {
        var desk = Desk.on(store);
        var caseId = desk.closed();
        desk.supervisor().give(caseId, "reopen-case", Bodies.because("New facts")).expect(200);
        var file = desk.read(caseId);
        assertThat(file.get("status").asString()).isEqualTo("ASSIGNED");
        assertThat(file.get("assignee").asString()).isEqualTo("operator");
        assertThat(file.get("outcome").isNull()).isTrue();
        assertThat(file.at("/clocks/1/name").asString()).isEqualTo("FOLLOW_UP_RESPONSE");
        assertThat(file.at("/clocks/1/state").asString()).isEqualTo("RUNNING");
        var close = Map.of("outcome", "ANSWERED");
        desk.operator().give(caseId, "close-case", close).refused(409, "FOLLOW_UP_REQUIRED");
        desk.operator().give(caseId, "issue-follow-up-response", Bodies.answer()).expect(200);
        assertThat(desk.readText(caseId, "/clocks/1/state")).isEqualTo("MET");
        desk.operator()
                .give(caseId, "issue-follow-up-response", Bodies.answer())
                .refused(409, "FOLLOW_UP_NOT_OWED");
        desk.operator().give(caseId, "close-case", close).expect(200);
    }

    @Test
    void a_case_is_not_closed_before_the_applicant_was_answered() {
        var desk = Desk.on(store);
        var caseId = desk.assigned();
        desk.operator()
                .give(caseId, "close-case", Map.of("outcome", "INADMISSIBLE"))
                .refused(409, "FIRST_RESPONSE_REQUIRED");
        desk.operator()
                .give(caseId, "request-information", Map.of("text", "Which street?"))
                .refused(409, "FIRST_RESPONSE_REQUIRED");
    }

    @Test
    void a_request_for_missing_papers_waits_for_the_applicant() {
        var desk = Desk.on(store);
        var caseId = desk.assigned();
        desk.operator()
                .give(caseId, "issue-first-response", Bodies.answer("MISSING_INFORMATION"))
                .expect(200);
        assertThat(desk.readText(caseId, "/status")).isEqualTo("AWAITING_APPLICANT");
        desk.operator()
                .give(caseId, "record-information", Map.of("text", "Copy of the decision"))
                .expect(200);
        assertThat(desk.readText(caseId, "/status")).isEqualTo("ASSIGNED");
    }

    @Test
    void a_duplicate_leaves_its_earlier_promise_to_the_survivor() {
        var desk = Desk.on(store);
        var earlier = desk.registered(Bodies.complaintReceived(desk.server().daysAgo(14)));
        desk.awaitEscalations(earlier, 3);
        var due = desk.readText(earlier, "/clocks/0/dueAt");
        var survivor = desk.registered();
        desk.operator()
                .give(earlier, "mark-duplicate", Map.of("duplicateOf", survivor))
                .expect(200);
        assertThat(desk.readText(earlier, "/outcome")).isEqualTo("DUPLICATE");
        assertThat(desk.readText(earlier, "/clocks/0/state")).isEqualTo("CANCELLED");
        await().untilAsserted(() ->
                assertThat(desk.readText(survivor, "/clocks/0/dueAt")).isEqualTo(due));

        desk.operator()
                .give(survivor, "mark-duplicate", Map.of("duplicateOf", earlier))
                .refused(409, "INVALID_TARGET");
        desk.operator()
                .give(survivor, "mark-duplicate", Map.of("duplicateOf", survivor))
                .refused(409, "INVALID_TARGET");
        desk.operator()
                .give(survivor, "mark-duplicate", Map.of("duplicateOf", UUID.randomUUID()))
                .refused(409, "INVALID_TARGET");
        desk.operator().give(earlier, "unmark-duplicate", Map.of()).expect(200);
        assertThat(desk.readText(earlier, "/status")).isEqualTo("RECEIVED");
        assertThat(desk.readText(earlier, "/clocks/0/state")).isEqualTo("RUNNING");
    }

    @Test
    void an_applicant_may_withdraw_and_the_clock_is_left_out_of_account() {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        desk.operator().give(caseId, "withdraw-case", Map.of()).refused(409, "EVIDENCE_REQUIRED");
        desk.operator()
                .give(caseId, "withdraw-case", Map.of("evidence", "Letter of today"))
                .expect(200);
        assertThat(desk.readText(caseId, "/outcome")).isEqualTo("WITHDRAWN");
        assertThat(desk.readText(caseId, "/clocks/0/state")).isEqualTo("CANCELLED");
        desk.operator()
                .give(caseId, "classify-case", Map.of("topic", "HOUSING"))
                .refused(409, "CASE_CLOSED");
    }

    @Test
    void a_case_goes_to_another_unit_when_that_unit_agrees_and_no_promise_moves() {
        var desk = Desk.on(store);
        var caseId = desk.assigned();
        var due = desk.readText(caseId, "/clocks/0/dueAt");
        var offer = Map.of("unit", "examination", "reason", "It concerns an examination");
        desk.supervisor().give(caseId, "accept-transfer", Map.of()).refused(409, "NO_OFFER");
        desk.supervisor()
                .give(caseId, "offer-transfer", Map.of("unit", "no-unit", "reason", "?"))
                .refused(409, "UNKNOWN_UNIT");
        desk.supervisor().give(caseId, "offer-transfer", offer).expect(200);
        assertThat(desk.readText(caseId, "/status")).isEqualTo("ASSIGNED");
        assertThat(desk.readText(caseId, "/transferOffer/to")).isEqualTo("examination");
        desk.supervisor()
                .give(caseId, "reject-transfer", Bodies.because("We are full"))
                .expect(200);
        assertThat(desk.read(caseId).get("transferOffer").isNull()).isTrue();
        desk.supervisor().give(caseId, "offer-transfer", offer).expect(200);
        desk.supervisor().give(caseId, "accept-transfer", Map.of()).expect(200);
        var file = desk.read(caseId);
        assertThat(file.get("unit").asString()).isEqualTo("examination");
        assertThat(file.get("status").asString()).isEqualTo("RECEIVED");
        assertThat(file.at("/clocks/0/dueAt").asString()).isEqualTo(due);
    }

    @Test
    void a_supervisor_takes_note_of_escalations_also_after_the_answer() {
        var desk = Desk.on(store);
        var caseId = desk.registered(Bodies.complaintReceived(desk.server().daysAgo(14)));
        desk.awaitEscalations(caseId, 3);
        desk.supervisor()
                .give(caseId, "acknowledge-escalation", Map.of("note", "Seen", "level", 1))
                .expect(200);
        var first = desk.read(caseId).at("/escalations/0");
        assertThat(first.get("acknowledgedBy").asString()).isEqualTo("supervisor");
        assertThat(first.get("state").asString()).isEqualTo("OPEN");
        desk.operator().give(caseId, "assign-case", Bodies.assignTo("operator")).expect(200);
        desk.operator().give(caseId, "issue-first-response", Bodies.answer()).expect(200);
        desk.operator().give(caseId, "close-case", Map.of("outcome", "ANSWERED")).expect(200);
        desk.supervisor()
                .give(caseId, "acknowledge-escalation", Map.of("note", "All seen"))
                .expect(200);
        desk.supervisor()
                .give(caseId, "acknowledge-escalation", Map.of("note", "Again"))
                .refused(409, "NO_ESCALATION");
        assertThat(desk.read(caseId).get("escalations").valueStream())
                .hasSize(3)
                .noneMatch(each -> each.get("acknowledgedAt").isNull());
    }

    @Test
    void a_case_is_referred_outside_only_with_consent() {
        var desk = Desk.on(store);
        var caseId = desk.answered();
        desk.operator()
                .give(caseId, "refer-case", Map.of("body", "The court", "consent", false))
                .refused(409, "CONSENT_REQUIRED");
        desk.operator()
                .give(caseId, "refer-case", Map.of("body", "The court", "consent", true))
                .expect(200);
        assertThat(desk.readText(caseId, "/outcome")).isEqualTo("REFERRED");
    }

    @Test
    void a_file_keeps_notes_documents_links_and_corrections() {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        var related = desk.registered();
        desk.operator().give(caseId, "add-note", Map.of("text", "Called back")).expect(200);
        desk.operator()
                .give(
                        caseId,
                        "attach-document",
                        Map.of(
                                "fileName",
                                "decision.pdf",
                                "mediaType",
                                "application/pdf",
                                "size",
                                12,
                                "sha256",
                                "ab".repeat(32)))
                .expect(200);
        desk.operator().give(caseId, "link-case", Map.of("relatedCase", related)).expect(200);
        desk.operator()
                .give(caseId, "correct-applicant-data", Map.of("name", "Invented Person"))
                .expect(200);
        var file = desk.read(caseId);
        assertThat(file.at("/notes/0/text").asString()).isEqualTo("Called back");
        assertThat(file.at("/documents/0/sha256").asString()).isEqualTo("ab".repeat(32));
        assertThat(file.at("/relatedCases/0").asString()).isEqualTo(related);
        assertThat(file.at("/applicant/name").asString()).isEqualTo("Invented Person");
    }

    @Test
    void a_client_uses_its_reference_once() {
        var desk = Desk.on(store);
        var body = Bodies.application("externalReference", UUID.randomUUID().toString());
        desk.registered(body);
        desk.operator().post(CASES, body).refused(409, "REFERENCE_TAKEN");
        desk.integrator().post(CASES, body).expect(201);
    }

    @Test
    void a_case_number_is_found_and_a_typing_error_in_it_noticed() {
        var desk = Desk.on(store);
        var reply = desk.operator().post(CASES, Bodies.application()).expect(201);
        var number = reply.text("/caseNumber");
        assertThat(desk.operator().get(CASES + "/by-number/" + number).text("/caseId"))
                .isEqualTo(reply.text("/caseId"));
        int check = Character.digit(number.charAt(number.length() - 1), 10);
        var typo = number.substring(0, number.length() - 1) + (check + 1) % 10;
        desk.operator().get(CASES + "/by-number/" + typo).refused(400, "INVALID_REQUEST");
        for (var line : List.of("2026-000127-1", "127", "2026-000127-0-0")) {
            assertThat(desk.operator().get(CASES + "/by-number/" + line).status()).isIn(400, 404);
        }
    }
}

package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class FirstResponseJourneyTest {

    private static final String CASES = "/api/v1/cases/";

    @Parameter Store store;

    @Test
    void a_letter_registered_late_is_escalated_to_three_levels_once_each_and_answered_late() {
        var desk = Desk.on(store);
        var caseId = desk.registered(Bodies.complaintReceived(desk.server().daysAgo(14)));
        desk.awaitEscalations(caseId, 3);
        var escalations = desk.read(caseId).get("escalations");
        assertThat(escalations.valueStream().map(each -> each.get("level").intValue()))
                .containsExactly(1, 2, 3);
        assertThat(escalations.valueStream().map(each -> each.get("state").asString()))
                .containsOnly("OPEN");
        assertThat(desk.readText(caseId, "/clocks/0/condition")).isEqualTo("BREACHED");
        assertThat(escalations.at("/0/raisedAt")).isEqualTo(escalations.at("/0/dueAt"));
        assertThat(Instant.parse(escalations.at("/0/detectedAt").asString()))
                .isAfter(Instant.parse(escalations.at("/2/raisedAt").asString()));

        desk.operator().give(caseId, "assign-case", Bodies.assignTo("operator")).expect(200);
        desk.operator().give(caseId, "issue-first-response", Bodies.answer()).expect(200);
        var after = desk.read(caseId);
        assertThat(after.at("/clocks/0/state").asString()).isEqualTo("MET_LATE");
        assertThat(after.at("/clocks/0/condition").isNull()).isTrue();
        assertThat(after.get("escalations").valueStream())
                .hasSize(3)
                .allMatch(each -> each.get("state").asString().equals("RESOLVED"))
                .allMatch(each -> each.get("resolution").asString().equals("ANSWERED"));
        assertThat(desk.history(caseId)).filteredOn("CaseEscalated"::equals).hasSize(3);
        // two in working hours, none outside
        assertThat(desk.history(caseId)).filteredOn("ReminderRaised"::equals).hasSizeBetween(0, 2);
    }

    @Test
    void a_matter_of_today_is_answered_in_time() {
        var desk = Desk.on(store);
        var caseId = desk.answered();
        var file = desk.read(caseId);
        assertThat(file.at("/clocks/0/state").asString()).isEqualTo("MET");
        assertThat(file.at("/clocks/0/stoppedAt").asString())
                .isEqualTo(file.at("/firstResponse/occurredAt").asString());
        assertThat(file.at("/firstResponse/form").asString()).isEqualTo("WRITTEN");
        assertThat(file.get("status").asString()).isEqualTo("ASSIGNED");
        assertThat(file.get("escalations")).isEmpty();
        desk.operator().give(caseId, "close-case", Map.of("outcome", "ANSWERED")).expect(200);
        assertThat(desk.readText(caseId, "/status")).isEqualTo("CLOSED");
        assertThat(desk.readText(caseId, "/outcome")).isEqualTo("ANSWERED");
    }

    @Test
    void a_case_can_be_read_as_it_was_after_each_of_its_events() {
        var desk = Desk.on(store);
        var caseId = desk.closed();
        var first = desk.supervisor().get(CASES + caseId + "?version=1").expect(200);
        assertThat(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(first.text("/status")).isEqualTo("RECEIVED");
        assertThat(first.json().get("assignee").isNull()).isTrue();
        assertThat(first.json().get("firstResponse").isNull()).isTrue();
        assertThat(first.text("/clocks/0/state")).isEqualTo("RUNNING");
        var second = desk.supervisor().get(CASES + caseId + "?version=2").expect(200);
        assertThat(second.text("/assignee")).isEqualTo("operator");
        desk.supervisor().get(CASES + caseId + "?version=4").expect(200);
        desk.supervisor().get(CASES + caseId + "?version=5").refused(404, "NOT_FOUND");
        desk.supervisor().get(CASES + caseId + "?version=0").refused(400, "INVALID_REQUEST");
    }

    @Test
    void a_case_can_be_read_as_it_was_known_at_an_instant() {
        var desk = Desk.on(store);
        var caseId = desk.answered();
        var assignedAt =
                desk.supervisor()
                        .get(CASES + caseId + "/history")
                        .expect(200)
                        .text("/items/1/recordedAt");
        var then = desk.supervisor().get(CASES + caseId + "?asOf=" + assignedAt).expect(200);
        assertThat(then.text("/assignee")).isEqualTo("operator");
        assertThat(then.json().get("firstResponse").isNull()).isTrue();
        desk.supervisor()
                .get(CASES + caseId + "?asOf=" + desk.server().daysAgo(1))
                .refused(404, "NOT_FOUND");
        desk.supervisor()
                .get(CASES + caseId + "?version=1&asOf=" + assignedAt)
                .refused(400, "INVALID_REQUEST");
    }

    @Test
    void only_who_holds_a_case_or_supervises_answers_it_and_once() {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        desk.operator()
                .give(caseId, "issue-first-response", Bodies.answer())
                .refused(409, "WRONG_STATUS");
        desk.supervisor().give(caseId, "assign-case", Bodies.assignTo("operator2")).expect(200);
        desk.operator()
                .give(caseId, "issue-first-response", Bodies.answer())
                .refused(409, "NOT_ASSIGNEE");
        desk.supervisor().give(caseId, "issue-first-response", Bodies.answer()).expect(200);
        desk.server()
                .as("operator2")
                .give(caseId, "issue-first-response", Bodies.answer())
                .refused(409, "FIRST_RESPONSE_ALREADY_ISSUED");
    }

    @Test
    void an_answer_given_earlier_needs_a_supervisor_and_a_proof() {
        var desk = Desk.on(store);
        var body = new HashMap<>(Bodies.answer());
        body.put("occurredAt", desk.server().daysAgo(1));
        var late = Bodies.complaintReceived(desk.server().daysAgo(14));
        var caseId = desk.assigned(late);
        desk.awaitEscalations(caseId, 3);
        desk.operator()
                .give(caseId, "issue-first-response", body)
                .refused(409, "EVIDENCE_REQUIRED");
        desk.supervisor()
                .give(caseId, "issue-first-response", body)
                .refused(409, "EVIDENCE_REQUIRED");
        body.put("occurredAt", desk.server().daysAgo(15));
        body.put("evidence", "Registered letter 4711");
        desk.supervisor()
                .give(caseId, "issue-first-response", body)
                .refused(409, "OCCURRED_AT_INVALID");
        body.put("occurredAt", desk.server().daysAgo(13));
        desk.supervisor().give(caseId, "issue-first-response", body).expect(200);
        var file = desk.read(caseId);
        assertThat(file.at("/clocks/0/state").asString()).isEqualTo("MET");
        assertThat(file.get("escalations").valueStream())
                .allMatch(each -> each.get("resolution").asString().equals("ANSWERED_BEFORE_DUE"));
    }

    @Test
    void an_answer_that_never_arrived_is_set_aside_and_the_clock_runs_again() {
        var desk = Desk.on(store);
        var caseId = desk.closed();
        var due = desk.readText(caseId, "/clocks/0/dueAt");
        desk.supervisor()
                .give(caseId, "void-first-response", Bodies.because("Came back unopened"))
                .expect(200);
        var file = desk.read(caseId);
        assertThat(file.get("status").asString()).isEqualTo("ASSIGNED");
        assertThat(file.at("/clocks/0/attempt").intValue()).isEqualTo(2);
        assertThat(file.at("/clocks/0/state").asString()).isEqualTo("RUNNING");
        assertThat(file.at("/clocks/0/dueAt").asString()).isEqualTo(due);
        assertThat(file.get("voidedResponses")).hasSize(1);
        desk.operator().give(caseId, "issue-first-response", Bodies.answer()).expect(200);
        assertThat(desk.readText(caseId, "/clocks/0/state")).isEqualTo("MET");
    }

    @Test
    void a_matter_cannot_be_received_in_the_future_or_before_the_office_s_records() {
        var desk = Desk.on(store);
        desk.operator()
                .post("/api/v1/cases", Bodies.complaintReceived("2098-01-04T09:00:00Z"))
                .refused(409, "RECEIVED_IN_FUTURE");
        var problem =
                desk.operator()
                        .post("/api/v1/cases", Bodies.complaintReceived("2018-12-31T12:00:00Z"))
                        .refused(400, "INVALID_REQUEST");
        assertThat(problem.text("/errors/0/pointer")).isEqualTo("/receivedAt");
    }
}

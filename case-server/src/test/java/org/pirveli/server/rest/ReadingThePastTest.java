package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

@ParameterizedClass
@EnumSource(Store.class)
@DisplayNameGeneration(ReplaceUnderscores.class)
final class ReadingThePastTest {

    private static final String CASES = "/api/v1/cases/";

    @Parameter Store store;

    @Test
    void an_answer_recorded_late_was_given_before_it_was_known() {
        var desk = Desk.on(store);
        var caseId = answeredYesterday(desk);
        var then = halfADayAgo(desk);
        desk.supervisor().get(CASES + caseId + "?asOf=" + then).refused(404, "NOT_FOUND");
        var was = desk.supervisor().get(CASES + caseId + "?asWas=" + then).expect(200);
        assertThat(was.text("/firstResponse/evidence")).isEqualTo("Registered letter 4711");
        assertThat(was.text("/clocks/0/state")).isEqualTo("MET_LATE");
        assertThat(was.json().get("assignee").isNull()).isTrue();
        assertThat(was.header("ETag")).isEmpty();
        desk.supervisor()
                .get(CASES + caseId + "?asWas=" + desk.server().daysAgo(15))
                .refused(404, "NOT_FOUND");
    }

    @Test
    void a_case_is_seen_from_one_point_only() {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        var now = desk.server().daysAgo(0);
        for (var two : List.of("version=1&asWas=" + now, "asOf=" + now + "&asWas=" + now)) {
            var refused =
                    desk.supervisor()
                            .get(CASES + caseId + "?" + two)
                            .refused(400, "INVALID_REQUEST");
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/asWas");
        }
        desk.supervisor()
                .get(CASES + caseId + "/differences?fromVersion=1&fromAsOf=" + now)
                .refused(400, "INVALID_REQUEST");
        desk.supervisor()
                .get(CASES + caseId + "/differences?version=1")
                .refused(400, "INVALID_REQUEST");
    }

    @Test
    void what_changed_between_two_versions_is_told_field_by_field_with_its_events() {
        var desk = Desk.on(store);
        var caseId = desk.answered();
        desk.operator().give(caseId, "add-note", Map.of("text", "Called back")).expect(200);
        var answer =
                desk.supervisor()
                        .get(CASES + caseId + "/differences?fromVersion=2&toVersion=4")
                        .expect(200);
        var clock = desk.readText(caseId, "/clocks/0/clockId");
        var paths = answer.json().get("differences").valueStream().map(it -> it.get("path"));
        assertThat(paths.map(JsonNode::asString))
                .contains(
                        "/version",
                        "/firstResponse",
                        "/clocks/" + clock + "/state",
                        "/clocks/" + clock + "/stoppedAt")
                .anyMatch(path -> path.startsWith("/notes/"))
                .noneMatch(path -> path.startsWith("/status") || path.startsWith("/assignee"));
        var state = difference(answer, "/clocks/" + clock + "/state");
        assertThat(state.get("before").asString()).isEqualTo("RUNNING");
        assertThat(state.get("after").asString()).isEqualTo("MET");
        assertThat(types(answer, "added")).containsExactly("FirstResponseIssued", "NoteAdded");
        assertThat(types(answer, "removed")).isEmpty();
        var back =
                desk.supervisor()
                        .get(CASES + caseId + "/differences?fromVersion=4&toVersion=2")
                        .expect(200);
        assertThat(types(back, "added")).isEmpty();
        assertThat(types(back, "removed")).containsExactly("FirstResponseIssued", "NoteAdded");
    }

    @Test
    void without_points_everything_since_registration_is_told() {
        var desk = Desk.on(store);
        var caseId = desk.closed();
        var answer = desk.supervisor().get(CASES + caseId + "/differences").expect(200);
        assertThat(answer.json().at("/first/version").intValue()).isEqualTo(1);
        assertThat(answer.json().at("/second/eventsSeen").intValue()).isEqualTo(4);
        assertThat(difference(answer, "/status").get("after").asString()).isEqualTo("CLOSED");
    }

    @Test
    void what_an_office_did_not_know_yet_is_the_difference_of_what_was_and_what_was_known() {
        var desk = Desk.on(store);
        var caseId = answeredYesterday(desk);
        var assigned =
                desk.supervisor()
                        .get(CASES + caseId + "/history")
                        .expect(200)
                        .text("/items/0/recordedAt");
        var answer =
                desk.supervisor()
                        .get(
                                CASES
                                        + caseId
                                        + "/differences?fromAsOf="
                                        + assigned
                                        + "&toAsWas="
                                        + assigned)
                        .expect(200);
        assertThat(types(answer, "added")).contains("FirstResponseIssued");
        assertThat(difference(answer, "/firstResponse").get("before").isNull()).isTrue();
    }

    @Test
    void an_open_clock_is_shown_with_its_policy_and_calendar_and_a_met_one_is_not() {
        var desk = Desk.on(store);
        var caseId = desk.answered();
        var then = desk.supervisor().get(CASES + caseId + "/circumstances?version=1").expect(200);
        assertThat(then.text("/openClocks/0/clock/name")).isEqualTo("FIRST_RESPONSE");
        assertThat(then.text("/openClocks/0/policyThen/id")).isEqualTo("standard");
        assertThat(then.json().at("/openClocks/0/policyThen/promised").isObject()).isTrue();
        var calendar = then.json().at("/openClocks/0/calendarThen");
        assertThat(calendar.get("knownVersion").intValue())
                .isGreaterThanOrEqualTo(calendar.get("keptVersion").intValue());
        desk.supervisor().get(calendar.get("link").asString()).expect(200);
        desk.supervisor().get(then.text("/openClocks/0/policyThen/link")).expect(200);
        var now = desk.supervisor().get(CASES + caseId + "/circumstances").expect(200);
        assertThat(now.json().get("openClocks")).isEmpty();
    }

    private static String answeredYesterday(Desk desk) {
        var caseId = desk.assigned(Bodies.complaintReceived(desk.server().daysAgo(14)));
        desk.awaitEscalations(caseId, 3);
        var body = new HashMap<>(Bodies.answer());
        body.put("occurredAt", desk.server().daysAgo(1));
        body.put("evidence", "Registered letter 4711");
        desk.supervisor().give(caseId, "issue-first-response", body).expect(200);
        return caseId;
    }

    private static Instant halfADayAgo(Desk desk) {
        return Instant.parse(desk.server().daysAgo(1).toString()).plusSeconds(43_200);
    }

    private static JsonNode difference(Reply answer, String path) {
        return answer.json()
                .get("differences")
                .valueStream()
                .filter(each -> each.get("path").asString().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> types(Reply answer, String list) {
        return answer.json()
                .get(list)
                .valueStream()
                .map(each -> each.get("type").asString())
                .toList();
    }
}

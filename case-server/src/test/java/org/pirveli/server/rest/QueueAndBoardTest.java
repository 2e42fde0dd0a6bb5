package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
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
final class QueueAndBoardTest {

    @Parameter Store store;

    @Test
    void the_queue_shows_what_is_urgent_first_and_then_what_is_due_first() {
        var desk = Desk.on(store);
        var today = desk.registered(having(Map.of()));
        var late = desk.registered(having(Map.of("receivedAt", desk.server().daysAgo(20))));
        var urgent = desk.registered(having(Map.of("urgency", "LIFE_OR_HEALTH")));
        var urgentLate =
                desk.registered(
                        having(
                                Map.of(
                                        "urgency",
                                        "HUNGER_STRIKE",
                                        "receivedAt",
                                        desk.server().daysAgo(20))));
        var mine = List.of(today, late, urgent, urgentLate);
        assertThat(queue(desk, ""))
                .filteredOn(mine::contains)
                .containsExactly(urgentLate, urgent, late, today);
        desk.operator()
                .give(today, "classify-case", Map.of("topic", "CHILD", "urgency", "CHILD_AT_RISK"))
                .expect(200);
        desk.operator().give(late, "withdraw-case", Map.of("evidence", "Letter")).expect(200);
        desk.operator().give(urgent, "assign-case", Bodies.assignTo("operator")).expect(200);
        assertThat(queue(desk, ""))
                .filteredOn(mine::contains)
                .containsExactlyInAnyOrder(urgentLate, urgent, today)
                .startsWith(urgentLate);
        assertThat(queue(desk, "&assignee=operator"))
                .filteredOn(mine::contains)
                .containsExactly(urgent);
        assertThat(queue(desk, "&unit=examination")).doesNotContainAnyElementsOf(mine);
    }

    @Test
    void the_board_and_its_summary_tell_how_promises_stand() {
        var desk = Desk.on(store);
        var breached = desk.registered(Bodies.complaintReceived(desk.server().daysAgo(14)));
        var met = desk.answered();
        assertThat(clocks(desk, "BREACHED")).contains(breached).doesNotContain(met);
        assertThat(clocks(desk, "MET")).contains(met).doesNotContain(breached);
        assertThat(clocks(desk, "MET,BREACHED")).contains(met, breached);
        var counts = desk.supervisor().get("/api/v1/sla/summary").expect(200).json().get("counts");
        assertThat(counts.propertyNames())
                .containsExactlyInAnyOrder(
                        "BREACHED",
                        "DUE_TODAY",
                        "AT_RISK",
                        "ON_TRACK",
                        "PAUSED",
                        "MET",
                        "MET_LATE",
                        "CANCELLED",
                        "NOT_MEASURED");
        assertThat(counts.get("MET").longValue()).isPositive();
    }

    @Test
    void escalations_are_filtered_by_state_level_unit_and_acknowledgement() {
        var desk = Desk.on(store);
        var caseId = desk.registered(Bodies.complaintReceived(desk.server().daysAgo(14)));
        desk.awaitEscalations(caseId, 3);
        desk.supervisor()
                .give(caseId, "acknowledge-escalation", Map.of("note", "Seen", "level", 2))
                .expect(200);
        assertThat(levels(desk, caseId, "state=OPEN")).containsExactlyInAnyOrder(1, 2, 3);
        assertThat(levels(desk, caseId, "acknowledged=true")).containsExactly(2);
        assertThat(levels(desk, caseId, "acknowledged=false&level=3")).containsExactly(3);
        assertThat(levels(desk, caseId, "unit=examination")).isEmpty();
        assertThat(levels(desk, caseId, "state=RESOLVED")).isEmpty();
        assertThat(levels(desk, caseId, "state=OPEN,RESOLVED")).hasSize(3);
    }

    private static Map<String, Object> having(Map<String, Object> more) {
        var body = new HashMap<>(Bodies.application());
        body.putAll(more);
        return body;
    }

    private static List<String> queue(Desk desk, String more) {
        return Pages.of(desk.supervisor(), "/api/v1/queue?" + more.replaceFirst("&", ""), 500);
    }

    private static List<String> clocks(Desk desk, String states) {
        return Pages.of(desk.supervisor(), "/api/v1/sla?state=" + states, 500);
    }

    private static List<Integer> levels(Desk desk, String caseId, String question) {
        return desk.supervisor()
                .get("/api/v1/escalations?limit=500&" + question)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("caseId").asString().equals(caseId))
                .map(item -> item.get("level").intValue())
                .toList();
    }
}

package org.pirveli.server.console.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.server.harness.DemoOffice;
import org.pirveli.server.harness.Visitor;
import tools.jackson.databind.JsonNode;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class SupervisionPagesTest {

    private final DemoOffice office = DemoOffice.shared();
    private final Visitor supervisor = Visitor.signedIn(office.address(), "supervisor");

    @Test
    void the_wall_shows_figures_and_nothing_of_any_case() {
        var wall = supervisor.get("/console/wall").body();
        assertThat(wall).contains("The office now", "data-live-wall=\"/console/live/wall\"");
        for (var known : office.asks("supervisor", "/api/v1/queue?limit=50").get("items")) {
            assertThat(wall)
                    .doesNotContain(known.get("caseNumber").asString())
                    .doesNotContain(known.get("subject").asString());
        }
    }

    @Test
    void whoever_may_not_see_the_wall_gets_no_stream_of_it() {
        var operator = Visitor.signedIn(office.address(), "operator");
        assertThat(operator.get("/console/live/wall").statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ka", "en"})
    void missed_promises_are_listed_with_their_reason_and_their_ladder(String language) {
        var missed = missed();
        var page =
                supervisor
                        .get(
                                "/console/escalations?state=OPEN&open=" + text(missed, "caseId"),
                                "Accept-Language",
                                language)
                        .body();
        assertThat(page)
                .contains(text(missed, "caseNumber"), "trace-RECEIPT", "trace-DUE", "rung-OPEN");
    }

    @Test
    void filters_stay_in_the_address_and_choose() {
        var page = supervisor.get("/console/escalations?state=RESOLVED&level=3").body();
        assertThat(page).contains("<option value=\"RESOLVED\" selected");
        assertThat(page).doesNotContain("state-BREACHED");
        var none = supervisor.get("/console/queue?assignee=-&condition=BREACHED").body();
        assertThat(none).contains("<option value=\"-\" selected");
    }

    @Test
    void a_note_is_taken_once_however_often_it_is_sent() {
        var missed = missed();
        var caseId = text(missed, "caseId");
        var page = supervisor.get("/console/escalations?state=OPEN&open=" + caseId).body();
        var form =
                Map.of(
                        "note",
                        "Called the operator",
                        "version",
                        between(page, "name=\"version\" value=\""),
                        "key",
                        between(page, "name=\"key\" value=\""),
                        "acknowledge",
                        "yes");
        var address = "/console/escalations?state=OPEN&open=" + caseId;
        for (int click = 0; click < 2; click++) {
            var answer = supervisor.send(address, form);
            assertThat(answer.statusCode()).isEqualTo(302);
            assertThat(Visitor.path(answer)).startsWith("/console/escalations?state=OPEN");
        }
        var notes =
                office.asks("supervisor", "/api/v1/cases/" + caseId + "/history")
                        .get("items")
                        .valueStream()
                        .filter(entry -> text(entry, "type").equals("EscalationAcknowledged"))
                        .filter(entry ->
                                entry.at("/payload/note").asString().equals("Called the operator"));
        assertThat(notes).hasSize(1);
    }

    @Test
    void whoever_is_late_keeps_the_text_and_is_told() {
        var caseId = text(missed(), "caseId");
        var answer =
                supervisor.send(
                        "/console/escalations?state=OPEN&open=" + caseId,
                        Map.of(
                                "note",
                                "A text to be kept",
                                "version",
                                "1",
                                "key",
                                UUID.randomUUID().toString(),
                                "acknowledge",
                                "yes"));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("role=\"alert\"", "A text to be kept");
    }

    @Test
    void a_number_leads_straight_to_its_case_and_words_to_those_that_match() {
        var known = office.asks("supervisor", "/api/v1/queue?limit=1").at("/items/0");
        for (var number :
                List.of(text(known, "caseNumber"), text(known, "caseNumber").replace("-", ""))) {
            assertThat(Visitor.path(supervisor.get("/console/cases?q=" + number)))
                    .isEqualTo("/console/cases/" + text(known, "caseId"));
        }
        assertThat(supervisor.get("/console/cases?q=nosuchword").body())
                .contains("No case matches");
        assertThat(supervisor.get("/console/cases?status=CLOSED&from=2020-01-01").body())
                .contains("case-number");
    }

    @Test
    void who_gets_a_case_is_said_in_words() {
        var known =
                office.asks("supervisor", "/api/v1/queue?limit=1&unassigned=true").at("/items/0");
        assertThat(
                        supervisor
                                .get("/console/cases/" + text(known, "caseId") + "/distribution")
                                .body())
                .contains("Who would get it now", "operator2");
    }

    private JsonNode missed() {
        return office.asks(
                        "supervisor", "/api/v1/escalations?state=OPEN&acknowledged=false&limit=200")
                .get("items")
                .valueStream()
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static String text(JsonNode object, String name) {
        return object.get(name).asString();
    }

    private static String between(String page, String before) {
        int from = page.indexOf(before, page.indexOf("id=\"panel\"")) + before.length();
        return page.substring(from, page.indexOf('"', from));
    }
}

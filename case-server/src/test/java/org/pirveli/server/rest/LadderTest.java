package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

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
final class LadderTest {

    @Parameter Store store;

    @Test
    void a_case_of_today_shows_the_levels_that_would_come() {
        var desk = Desk.on(store);
        var caseId = desk.registered();
        var ladder = ladder(desk, caseId);

        assertThat(ladder.get("unit").asString()).isEqualTo("first-response");
        assertThat(ladder.get("clocks")).hasSize(1);
        var clock = ladder.at("/clocks/0");
        assertThat(clock.get("state").asString()).isEqualTo("RUNNING");
        assertThat(texts(clock, "state")).containsOnly("COMING").hasSize(3);
        assertThat(texts(clock, "position")).containsExactly("SUPERVISOR", "HEAD", "DEPUTY");
        assertThat(texts(clock, "at"))
                .isSorted()
                .startsWith(desk.readText(caseId, "/clocks/0/dueAt"));
        for (var rung : clock.get("rungs")) {
            assertThat(rung.get("holders").valueStream().map(JsonNode::asString))
                    .containsExactly("supervisor");
            assertThat(rung.get("raisedAt").isNull()).isTrue();
        }
    }

    @Test
    void a_missed_case_shows_who_took_note_and_each_attempt_of_its_clock() {
        var desk = Desk.on(store);
        var caseId = desk.registered(Bodies.complaintReceived(desk.server().daysAgo(14)));
        desk.awaitEscalations(caseId, 3);
        desk.supervisor()
                .give(caseId, "acknowledge-escalation", Map.of("note", "Seen", "level", 2))
                .expect(200);
        var open = ladder(desk, caseId).at("/clocks/0");
        assertThat(texts(open, "state")).containsOnly("OPEN").hasSize(3);
        assertThat(open.at("/rungs/1/acknowledgedBy").asString()).isEqualTo("supervisor");
        assertThat(open.at("/rungs/1/note").asString()).isEqualTo("Seen");
        assertThat(open.at("/rungs/0/acknowledgedBy").isNull()).isTrue();
        assertThat(texts(open, "at")).isEqualTo(texts(open, "raisedAt"));

        desk.operator().give(caseId, "assign-case", Bodies.assignTo("operator")).expect(200);
        desk.operator().give(caseId, "issue-first-response", Bodies.answer()).expect(200);
        desk.supervisor()
                .give(caseId, "void-first-response", Bodies.because("It came back"))
                .expect(200);
        desk.awaitEscalations(caseId, 6);
        var ladder = ladder(desk, caseId);

        assertThat(ladder.get("clocks").valueStream().map(each -> each.get("attempt").intValue()))
                .containsExactly(1, 2);
        assertThat(texts(ladder.at("/clocks/0"), "state")).containsOnly("RESOLVED").hasSize(3);
        assertThat(texts(ladder.at("/clocks/0"), "resolution")).containsOnly("ANSWERED");
        assertThat(ladder.at("/clocks/0/state").asString()).isEqualTo("MET_LATE");
        assertThat(texts(ladder.at("/clocks/1"), "state")).containsOnly("OPEN").hasSize(3);
    }

    @Test
    void what_was_answered_in_time_shows_the_levels_that_were_not_reached() {
        var desk = Desk.on(store);
        var clock = ladder(desk, desk.answered()).at("/clocks/0");
        assertThat(clock.get("state").asString()).isEqualTo("MET");
        assertThat(texts(clock, "state")).containsOnly("NOT_REACHED").hasSize(3);
    }

    @Test
    void it_is_shown_to_those_who_may_see_the_case() {
        var desk = Desk.on(store);
        var path = path(desk.registered());
        desk.operator().get(path).expect(200);
        desk.server().as("auditor").get(path).expect(200);
        desk.server().as("operator3").get(path).refused(404, "NOT_FOUND");
        desk.integrator().get(path).refused(403, "NOT_AUTHORISED");
        desk.supervisor().get(path + "?version=1").refused(400, "INVALID_REQUEST");
        desk.supervisor()
                .get(path("0199f3f0-0000-7000-8000-000000000000"))
                .refused(404, "NOT_FOUND");
    }

    private static String path(String caseId) {
        return "/api/v1/cases/" + caseId + "/ladder";
    }

    private static JsonNode ladder(Desk desk, String caseId) {
        return desk.supervisor().get(path(caseId)).expect(200).json();
    }

    private static List<String> texts(JsonNode clock, String field) {
        return clock.get("rungs").valueStream().map(rung -> rung.get(field).asString("")).toList();
    }
}

package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class PositionsTest {

    private static final String HELD = "--pirveli.office.positions.first-response.";

    @Test
    void a_supervisor_acknowledges_what_was_put_to_the_own_position_and_is_told_of_the_others() {
        try (var server =
                TestServer.start(
                        Store.H2.settings(),
                        HELD + "SUPERVISOR=supervisor,nana",
                        HELD + "HEAD=nana",
                        HELD + "DEPUTY=levan")) {
            var desk = new Desk(server);
            var caseId = desk.registered(Bodies.complaintReceived(server.daysAgo(14)));
            desk.awaitEscalations(caseId, 3);
            var refusal =
                    acknowledge(desk, caseId, Map.of("note", "Seen", "level", 2))
                            .refused(403, "NOT_AUTHORISED");
            assertThat(refusal.text("/position")).isEqualTo("HEAD");
            assertThat(refusal.text("/unit")).isEqualTo("first-response");
            assertThat(allowed(desk, caseId)).isTrue();

            acknowledge(desk, caseId, Map.of("note", "Seen")).expect(200);

            var escalations = desk.read(caseId).get("escalations");
            assertThat(escalations.at("/0/acknowledgedBy").asString()).isEqualTo("supervisor");
            assertThat(escalations.at("/1/acknowledgedBy").isNull()).isTrue();
            acknowledge(desk, caseId, Map.of("note", "Again")).refused(403, "NOT_AUTHORISED");
            assertThat(allowed(desk, caseId)).isFalse();
            var holders =
                    desk.supervisor()
                            .get("/api/v1/cases/" + caseId + "/ladder")
                            .expect(200)
                            .json()
                            .at("/clocks/0/rungs/0/holders");
            assertThat(holders.valueStream().map(each -> each.asString()))
                    .containsExactly("nana", "supervisor");
        }
    }

    private static Reply acknowledge(Desk desk, String caseId, Map<String, Object> body) {
        return desk.supervisor().give(caseId, "acknowledge-escalation", body);
    }

    private static boolean allowed(Desk desk, String caseId) {
        return desk.supervisor()
                .get("/api/v1/cases/" + caseId + "/commands")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .filter(each -> each.get("command").asString().equals("acknowledge-escalation"))
                .allMatch(each -> each.get("allowed").asBoolean());
    }
}

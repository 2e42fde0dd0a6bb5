package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class WhoSeesWhichCaseTest {

    private static final List<String> READS = List.of("", "/history", "/commands", "/similar");

    private final Desk desk = Desk.on(Store.H2);
    private final TestServer server = desk.server();

    @Test
    void an_integrator_sees_what_it_registered() {
        var reply = desk.integrator().post("/api/v1/cases", marked("mine")).expect(201);
        var caseId = reply.text("/caseId");
        READS.forEach(read -> desk.integrator().get(path(caseId) + read).expect(200));
        desk.integrator().get("/api/v1/cases/by-number/" + reply.text("/caseNumber")).expect(200);
        desk.integrator()
                .give(caseId, "add-note", Map.of("text", "One more page follows"))
                .expect(200);
    }

    @Test
    void for_an_integrator_the_cases_of_others_are_not_there() {
        var reply = desk.operator().post("/api/v1/cases", marked("others")).expect(201);
        var caseId = reply.text("/caseId");
        READS.forEach(read -> desk.integrator().get(path(caseId) + read).refused(404, "NOT_FOUND"));
        desk.integrator()
                .get("/api/v1/cases/by-number/" + reply.text("/caseNumber"))
                .refused(404, "NOT_FOUND");
        desk.integrator()
                .give(caseId, "add-note", Map.of("text", "Was I here?"))
                .refused(404, "NOT_FOUND");
        assertThat(desk.history(caseId)).containsExactly("ApplicationRegistered");
    }

    @Test
    void an_integrator_does_not_see_how_busy_the_people_of_the_office_are() {
        var caseId =
                desk.integrator()
                        .post("/api/v1/cases", marked("given out"))
                        .expect(201)
                        .text("/caseId");
        desk.supervisor().give(caseId, "assign-case", Map.of()).expect(200);
        var history = path(caseId) + "/history";
        assertThat(desk.supervisor().get(history).expect(200).body()).contains("candidates");
        assertThat(desk.integrator().get(history).expect(200).body())
                .contains("CaseAssigned")
                .doesNotContain("candidates");
    }

    @Test
    void a_case_that_may_not_be_seen_looks_like_one_that_does_not_exist() {
        var hidden = desk.integrator().get(path(desk.registered()));
        var missing = desk.integrator().get(path(UUID.randomUUID().toString()));
        assertThat(hidden.text("/detail")).isEqualTo(missing.text("/detail"));
        assertThat(hidden.json().propertyNames()).isEqualTo(missing.json().propertyNames());
    }

    @Test
    void lists_show_an_integrator_only_its_own() {
        var mark = UUID.randomUUID().toString();
        var mine =
                desk.integrator().post("/api/v1/cases", marked(mark)).expect(201).text("/caseId");
        desk.registered(marked(mark));
        assertThat(ids(desk.integrator(), "/api/v1/cases?q=" + mark)).containsExactly(mine);
        assertThat(ids(desk.supervisor(), "/api/v1/cases?q=" + mark)).hasSize(2);
        for (var list : List.of("/api/v1/queue?limit=500", "/api/v1/sla?limit=500")) {
            var seen = ids(desk.integrator(), list);
            assertThat(seen).contains(mine).isSubsetOf(ofIntegrator());
        }
    }

    @Test
    void an_operator_sees_the_cases_of_the_own_unit_only() {
        var caseId = desk.registered();
        for (var read : READS) {
            server.as("operator2").get(path(caseId) + read).expect(200);
            server.as("operator3").get(path(caseId) + read).refused(404, "NOT_FOUND");
        }
        server.as("operator3")
                .give(caseId, "add-note", Map.of("text", "Was I here?"))
                .refused(404, "NOT_FOUND");
    }

    @Test
    void a_case_follows_its_unit() {
        var caseId = desk.assigned();
        desk.supervisor()
                .give(caseId, "offer-transfer", Map.of("unit", "examination", "reason", "Theirs"))
                .expect(200);
        server.as("operator3").get(path(caseId)).expect(404);
        desk.supervisor().give(caseId, "accept-transfer", Map.of()).expect(200);
        server.as("operator3").get(path(caseId)).expect(200);
        desk.operator().get(path(caseId)).expect(404);
    }

    @Test
    void a_restricted_case_is_read_by_those_it_names_and_by_supervision() {
        var mark = UUID.randomUUID().toString();
        var body = marked(mark);
        body.put("restricted", true);
        var caseId = desk.registered(body);
        desk.operator().get(path(caseId)).expect(200);
        desk.supervisor().get(path(caseId)).expect(200);
        server.as("auditor").get(path(caseId)).expect(200);
        READS.forEach(
                read -> server.as("operator2").get(path(caseId) + read).refused(404, "NOT_FOUND"));
        assertThat(ids(server.as("operator2"), "/api/v1/cases?q=" + mark)).isEmpty();
        assertThat(ids(desk.operator(), "/api/v1/cases?q=" + mark)).containsExactly(caseId);

        desk.supervisor().give(caseId, "assign-case", Bodies.assignTo("operator2")).expect(200);
        server.as("operator2").get(path(caseId)).expect(200);
        assertThat(ids(server.as("operator2"), "/api/v1/cases?q=" + mark)).containsExactly(caseId);
        assertThat(ids(server.as("operator2"), "/api/v1/queue?assignee=operator2&limit=500"))
                .contains(caseId);
    }

    @Test
    void a_name_or_telephone_leads_nobody_to_what_they_may_not_see() {
        var name = "Aba" + UUID.randomUUID().toString().substring(0, 5);
        var phone = "59%07d".formatted(Math.floorMod(name.hashCode(), 10_000_000));
        var body = marked("hidden");
        body.put("applicant", Map.of("name", name, "phone", phone));
        body.put("restricted", true);
        var caseId = desk.registered(body);
        for (var asked : List.of(name, phone)) {
            var list = "/api/v1/cases?q=" + asked;
            assertThat(ids(desk.operator(), list)).containsExactly(caseId);
            assertThat(ids(server.as("operator2"), list)).isEmpty();
            assertThat(ids(server.as("operator3"), list)).isEmpty();
            assertThat(ids(desk.integrator(), list)).isEmpty();
        }
    }

    @Test
    void an_operator_sees_the_escalations_of_the_own_unit() {
        var caseId = desk.registered(Bodies.complaintReceived(server.daysAgo(14)));
        desk.awaitEscalations(caseId, 3);
        assertThat(ids(desk.operator(), "/api/v1/escalations?limit=500")).contains(caseId);
        assertThat(ids(server.as("operator3"), "/api/v1/escalations?limit=500"))
                .doesNotContain(caseId);
        desk.integrator().get("/api/v1/escalations").refused(403, "NOT_AUTHORISED");
    }

    @Test
    void an_operator_takes_cases_and_only_a_supervisor_gives_them_to_others() {
        var caseId = desk.registered();
        desk.operator()
                .give(caseId, "assign-case", Bodies.assignTo("operator2"))
                .refused(403, "NOT_AUTHORISED");
        desk.supervisor()
                .give(caseId, "assign-case", Bodies.assignTo("operator3"))
                .refused(409, "OPERATOR_NOT_ELIGIBLE");
        desk.supervisor().give(caseId, "assign-case", Bodies.assignTo("operator2")).expect(200);
    }

    private List<String> ofIntegrator() {
        return ids(desk.integrator(), "/api/v1/cases?limit=500");
    }

    private static Map<String, Object> marked(String mark) {
        return Bodies.application("subject", "About " + mark);
    }

    private static String path(String caseId) {
        return "/api/v1/cases/" + caseId;
    }

    private static List<String> ids(Caller caller, String list) {
        return caller.get(list)
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(item -> item.get("caseId").asString())
                .distinct()
                .toList();
    }
}

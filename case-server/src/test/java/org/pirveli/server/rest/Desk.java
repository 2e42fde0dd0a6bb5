package org.pirveli.server.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.util.List;
import java.util.Map;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.server.engine.personal.SubjectKeys;
import org.pirveli.server.engine.subject.Traces;
import tools.jackson.databind.JsonNode;

/** The people of the office at work. */
record Desk(TestServer server) {

    static Desk on(Store store) {
        return new Desk(TestServer.on(store));
    }

    Caller operator() {
        return server.as("operator");
    }

    Caller supervisor() {
        return server.as("supervisor");
    }

    Caller auditor() {
        return server.as("auditor");
    }

    Caller admin() {
        return server.as("admin");
    }

    Caller integrator() {
        return server.as("integrator");
    }

    /** Destroys a person's key without asking for the case to be closed, and lets all traces go. */
    void erased(String subjectId) {
        var subject = SubjectId.of(subjectId);
        server.bean(SubjectKeys.class).erase(subject);
        server.context()
                .getBeansOfType(Traces.class)
                .values()
                .forEach(each -> each.forget(subject));
    }

    /** Registers, and answers the id of the case. */
    String registered() {
        return registered(Bodies.application());
    }

    String registered(Map<String, Object> body) {
        return operator().post("/api/v1/cases", body).expect(201).text("/caseId");
    }

    /** A case that the operator holds. */
    String assigned() {
        return assigned(Bodies.application());
    }

    String assigned(Map<String, Object> body) {
        var caseId = registered(body);
        operator().give(caseId, "assign-case", Bodies.assignTo("operator")).expect(200);
        return caseId;
    }

    /** A case that was answered, and is still open. */
    String answered() {
        var caseId = assigned();
        operator().give(caseId, "issue-first-response", Bodies.answer()).expect(200);
        return caseId;
    }

    String closed() {
        var caseId = answered();
        operator().give(caseId, "close-case", Map.of("outcome", "ANSWERED")).expect(200);
        return caseId;
    }

    JsonNode read(String caseId) {
        return supervisor().get("/api/v1/cases/" + caseId).expect(200).json();
    }

    String readText(String caseId, String pointer) {
        return read(caseId).at(pointer).asString("");
    }

    List<String> history(String caseId) {
        return supervisor()
                .get("/api/v1/cases/" + caseId + "/history")
                .expect(200)
                .json()
                .get("items")
                .valueStream()
                .map(entry -> entry.get("type").asString())
                .toList();
    }

    /** Waits until the case was escalated to so many levels. */
    void awaitEscalations(String caseId, int levels) {
        await().untilAsserted(
                        () -> assertThat(read(caseId).get("escalations").size()).isEqualTo(levels));
    }
}

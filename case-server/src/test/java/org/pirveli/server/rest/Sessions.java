package org.pirveli.server.rest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Consultations as people at the desks lead them. */
record Sessions(TestServer server) {

    private static final List<String> MANDATORY =
            List.of(
                    "GREETING",
                    "SAFETY_AND_URGENCY",
                    "CONFIDENTIALITY_AND_DATA",
                    "SUMMARY_AND_CLOSING");

    static Sessions on(Store store) {
        return new Sessions(TestServer.on(store));
    }

    String offered() {
        return offered(Map.of());
    }

    String offered(Map<String, Object> more) {
        var body = new HashMap<String, Object>(more);
        body.putIfAbsent("channel", "HOTLINE");
        return server.as("supervisor")
                .post("/api/v1/consultations", body)
                .expect(201)
                .text("/consultationId");
    }

    /** One in this user's hands. */
    String answered(String user) {
        return answered(user, offered());
    }

    String answered(String user, String id) {
        give(user, id, "answer", Map.of()).expect(200);
        return id;
    }

    /** Brings everything that a user has in hand to an end, so that others can begin. */
    void clear(String user) {
        for (int i = 0; i < 10; i++) {
            var items =
                    server.as(user)
                            .get(
                                    "/api/v1/consultations?status=ACTIVE,HELD,WRAP_UP&operator="
                                            + user)
                            .expect(200)
                            .json()
                            .get("items");
            if (items.isEmpty()) {
                return;
            }
            items.forEach(
                    each -> give(user, each.get("consultationId").asString(), "abandon", Map.of()));
        }
    }

    void followsProtocol(String user, String id) {
        MANDATORY.forEach(step -> give(user, id, "record-step", Map.of("step", step)).expect(200));
    }

    Reply give(String user, String id, String command, Map<String, ?> body, String... headers) {
        return server.as(user)
                .post("/api/v1/consultations/" + id + "/commands/" + command, body, headers);
    }

    Reply read(String user, String id) {
        return server.as(user).get("/api/v1/consultations/" + id);
    }
}

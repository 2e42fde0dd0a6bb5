package org.pirveli.server.rest;

import java.util.HashMap;
import java.util.Map;

/** What callers send. */
final class Bodies {

    private Bodies() {}

    /** An application by web, about nothing in particular. */
    static Map<String, Object> application() {
        return new HashMap<>(
                Map.of("kind", "APPLICATION", "channel", "WEB", "subject", "Pension not paid"));
    }

    /** The same, with another field. */
    static Map<String, Object> application(String field, Object value) {
        var body = application();
        body.put(field, value);
        return body;
    }

    static Map<String, Object> complaintReceived(String receivedAt) {
        var body = application("receivedAt", receivedAt);
        body.put("kind", "COMPLAINT");
        body.put("channel", "POST");
        return body;
    }

    static Map<String, Object> assignTo(String operator) {
        return Map.of("operatorId", operator);
    }

    static Map<String, Object> answer() {
        return answer("ANSWER");
    }

    static Map<String, Object> answer(String kind) {
        return Map.of("kind", kind, "channel", "WEB", "text", "We have looked into it.");
    }

    static Map<String, Object> because(String reason) {
        return Map.of("reason", reason);
    }
}

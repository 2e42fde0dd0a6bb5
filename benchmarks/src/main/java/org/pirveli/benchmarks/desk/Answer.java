package org.pirveli.benchmarks.desk;

import java.net.http.HttpHeaders;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the server answered. */
public record Answer(int status, HttpHeaders headers, String body) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Whether the command took effect, now or when it was first sent. */
    public boolean isDone() {
        return status == 200 || status == 201;
    }

    /** Whether it may or may not have taken effect. */
    public boolean isInDoubt() {
        return status >= 500 || status == 429 || body.contains("\"IN_PROGRESS\"");
    }

    /** Whether the views did not show the effect in time. */
    public boolean isPending() {
        return headers.firstValue("Consistency").isPresent();
    }

    /** The body as JSON. */
    public JsonNode json() {
        return JSON.readTree(body);
    }
}

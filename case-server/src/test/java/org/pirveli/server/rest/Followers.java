package org.pirveli.server.rest;

import static org.pirveli.server.harness.Eventually.await;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What tests ask of those who follow the log. */
record Followers(Desk desk) {

    static final String PATH = "/api/v1/processors/";
    static final String CASES = PATH + "case-views";

    JsonNode read(String path) {
        return desk.admin().get(path).expect(200).json();
    }

    void pause(String path) {
        desk.admin().post(path + "/pause", Map.of("reason", "The index grows")).expect(200);
        await().until(() -> read(path).at("/node").isNull());
    }

    void resume(String path) {
        desk.admin().post(path + "/resume", Map.of("reason", "It has grown")).expect(200);
        awaitFollowing(path);
    }

    void rebuild(String path) {
        desk.admin().post(path + "/rebuild", Map.of("reason", "A row was wrong")).expect(202);
        await().until(() -> read(path).at("/rebuild/state").asString().equals("DONE"));
    }

    void awaitFollowing(String path) {
        await().until(() -> {
            var standing = read(path);
            return standing.at("/state").asString().equals("FOLLOWING")
                    && standing.at("/eventsBehind").asLong() == 0;
        });
    }
}

package org.pirveli.server.console.casework;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;
import org.pirveli.server.console.api.Sending;

/** Sends a command to the version of a case that its sender saw. */
final class Sender {

    private static final String PATH = "/api/v1/cases/{}/commands/{}";

    private Sender() {}

    /**
     * Sends it; once more if nothing but time came between.
     *
     * @throws Declined if it is refused, or somebody was quicker
     */
    static void send(
            Api api,
            String caseId,
            String command,
            @Nullable Long version,
            @Nullable String key,
            Map<String, ? extends @Nullable Object> body) {
        try {
            api.send(Sending.of(version, key), PATH, body, caseId, command);
        } catch (Declined declined) {
            if (!declined.isConflict()) {
                throw declined;
            }
            var collision = Collision.since(api, caseId, version);
            if (!collision.isOnlyTime()) {
                throw declined;
            }
            api.send(Sending.of(collision.version(), key), PATH, body, caseId, command);
        }
    }
}

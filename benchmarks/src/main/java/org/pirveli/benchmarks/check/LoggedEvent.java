package org.pirveli.benchmarks.check;

import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * An event as it lies in the log.
 *
 * @param index its place in the log
 * @param sequence its place in the case
 */
public record LoggedEvent(
        long index,
        String caseId,
        long sequence,
        String type,
        JsonNode payload,
        Instant recordedAt) {

    private static final Pattern TAG = Pattern.compile("\\[([0-9a-f-]{36})]");

    /** Whether it escalates a promise that was due at an instant, at whatever level. */
    public boolean isEscalationFor(Instant dueAt) {
        return type.equals("CaseEscalated") && instant("breachedAt").equals(dueAt);
    }

    /** The clock of which it speaks, if it speaks of one. */
    public String clockId() {
        return text("clockId");
    }

    /** The mark of the request that it came from; {@code null} if the engine made it. */
    @Nullable String mark() {
        var found = TAG.matcher(payload.toString());
        return found.find() ? found.group(1) : null;
    }

    String text(String... path) {
        return at(path).stringValue();
    }

    int number(String... path) {
        return at(path).intValue();
    }

    Instant instant(String... path) {
        return Instant.parse(text(path));
    }

    private JsonNode at(String... path) {
        var node = payload;
        for (var name : path) {
            node = node.path(name);
        }
        return node;
    }
}

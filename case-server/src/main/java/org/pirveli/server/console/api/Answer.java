package org.pirveli.server.console.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the interface answered.
 *
 * @param version of what was asked for, as its ETag tells it; {@code null} if it has none
 * @param body as it was written
 */
public record Answer(int status, @Nullable Long version, JsonNode body, JsonMapper json) {

    /** The object answered, for templates: its members by their names in the interface. */
    @SuppressWarnings("unchecked")
    public Map<String, Object> object() {
        return json.convertValue(body, Map.class);
    }

    /** The entries of a list answered in parts. */
    @SuppressWarnings("unchecked")
    public List<Map<String, Object>> items() {
        return json.convertValue(body.path("items"), List.class);
    }

    /** Where the next part of a list begins. */
    public Optional<String> nextCursor() {
        return body.path("nextCursor").asStringOpt();
    }

    /** The answer as a record of the page's own. */
    public <T> T as(Class<T> type) {
        return json.convertValue(body, type);
    }

    /** A text at a pointer (RFC 6901); empty if there is none. */
    public Optional<String> text(String pointer) {
        var found = body.at(pointer);
        return found.isMissingNode() || found.isNull()
                ? Optional.empty()
                : Optional.of(found.asString());
    }
}

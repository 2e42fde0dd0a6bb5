package org.pirveli.server.console.casework;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Refused;
import org.pirveli.server.console.api.Api;

/** What somebody was writing about a case, kept by the interface. */
final class KeptDrafts {

    private static final String PATH = "/api/v1/cases/{}/drafts/{}";

    private KeptDrafts() {}

    /**
     * A draft.
     *
     * @param content by the names of the fields
     */
    record Kept(String savedAt, Map<?, ?> content) {}

    /** The reader's own; empty if there is none, or the reader keeps none. */
    static Optional<Kept> find(Api api, String caseId, String part) {
        try {
            var found = api.get(PATH, caseId, part).object();
            return found.get("content") instanceof Map<?, ?> content
                    ? Optional.of(new Kept(String.valueOf(found.get("savedAt")), content))
                    : Optional.empty();
        } catch (Refused _) {
            return Optional.empty();
        }
    }

    /** Saves one, and tells when. */
    static String keep(
            Api api,
            String caseId,
            String part,
            @Nullable Long version,
            Map<String, String> content) {
        var saved =
                api.put(
                        PATH,
                        Map.of(
                                "version",
                                version == null ? "" : version,
                                "content",
                                Map.copyOf(content)),
                        caseId,
                        part);
        return String.valueOf(saved.object().get("savedAt"));
    }

    static void discard(Api api, String caseId, String part) {
        api.delete(PATH, caseId, part);
    }
}

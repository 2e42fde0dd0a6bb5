package org.pirveli.server.console.desk;

import java.util.Map;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.api.Declined;

/**
 * What an operator has begun to write during a call, kept by the interface, so that switching tabs,
 * another window, or another computer loses nothing. It is no note yet.
 */
final class NoteDrafts {

    private static final String PATH = Consultations.ONE + "/drafts/{}";
    private static final String PART = "note";
    private static final String TEXT = "text";

    private NoteDrafts() {}

    /** The reader's own; empty if there is none, or the reader keeps none. */
    static String of(Api api, String id) {
        try {
            return api.get(PATH, id, PART).text("/content/" + TEXT).orElse("");
        } catch (Declined none) {
            if (none.status() == 404 || none.status() == 403) {
                return "";
            }
            throw none;
        }
    }

    static void keep(Api api, String id, String text) {
        if (text.isBlank()) {
            drop(api, id);
        } else {
            var _ = api.put(PATH, Map.of("content", Map.of(TEXT, text)), id, PART);
        }
    }

    /** Lets go of it, if there is one. */
    static void drop(Api api, String id) {
        try {
            api.delete(PATH, id, PART);
        } catch (Declined none) {
            if (none.status() != 404 && none.status() != 403) {
                throw none;
            }
        }
    }
}

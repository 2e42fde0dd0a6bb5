package org.pirveli.server.console.api;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * On which conditions a command is sent.
 *
 * @param version that the page showed; {@code null} means any
 * @param key of the form, so that a second click has one effect; {@code null} if it has none
 * @param dryRun whether it is only tried
 */
public record Sending(@Nullable Long version, @Nullable String key, boolean dryRun) {

    /** Without any. */
    public static final Sending ONCE = new Sending(null, null, false);

    /** Tried only. */
    public static final Sending TRIED = new Sending(null, null, true);

    /** As a form asks for it that was made for a version, with a key of its own. */
    public static Sending of(@Nullable Long version, @Nullable String key) {
        return new Sending(version, key == null || key.isBlank() ? null : key, false);
    }

    Map<String, String> headers() {
        var headers = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        if (version != null) {
            headers.put("If-Match", "\"" + version + "\"");
        }
        if (key != null) {
            headers.put("Idempotency-Key", key);
        }
        return headers;
    }

    Map<String, Object> query() {
        return dryRun ? Map.of("dryRun", true) : Map.of();
    }
}

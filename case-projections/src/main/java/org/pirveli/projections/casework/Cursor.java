package org.pirveli.projections.casework;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/** Where a part of a list ended, as text that is opaque to those who carry it. */
final class Cursor {

    private static final String UNREADABLE =
            "the cursor is unreadable; give back the nextCursor of an answer unchanged";
    private static final int LONGEST = 500;

    private Cursor() {}

    /**
     * Writes it down.
     *
     * @param list which list, in which order
     * @param keys the sort key of the last row
     */
    static String write(String list, List<String> keys) {
        var plain = list + "|" + String.join("|", keys);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads it back.
     *
     * @throws IllegalArgumentException if it is no cursor of this list
     */
    static List<String> read(String cursor, String list) {
        if (cursor.length() > LONGEST) {
            throw unreadable(null);
        }
        try {
            var plain = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = Arrays.asList(plain.split("\\|", -1));
            if (parts.getFirst().equals(list)) {
                return parts.subList(1, parts.size());
            }
        } catch (IllegalArgumentException notBase64) {
            throw unreadable(notBase64);
        }
        throw new IllegalArgumentException(
                "the cursor is not of this list in this order; begin without one");
    }

    static IllegalArgumentException unreadable(@org.jspecify.annotations.Nullable Exception cause) {
        return new IllegalArgumentException(UNREADABLE, cause);
    }
}

package org.pirveli.api.value;

import java.util.UUID;

/**
 * Reads UUIDs strictly: {@link UUID#fromString} also takes {@code 1-1-1-1-1}, which no client
 * means.
 */
public final class Uuids {

    private Uuids() {}

    /**
     * Reads the canonical form.
     *
     * @throws IllegalArgumentException if {@code text} is no UUID of RFC 9562, section 4, in its 36
     *     characters
     */
    public static UUID parse(String text) {
        var uuid = text.length() == 36 ? UUID.fromString(text) : null;
        if (uuid == null || !uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("a UUID of 36 characters is wanted");
        }
        return uuid;
    }
}

package org.pirveli.projections.verification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a view is not what the log says.
 *
 * @param view the name of the view
 * @param stream the case or consultation
 * @param version of how many events the row that stands there was made
 * @param key of the row
 * @param field the column, for JSON with the pointer behind it (RFC 6901); {@code null} for the
 *     whole row
 * @param stored what stands there; of text that may tell of a person, its SHA-256 in hexadecimal
 * @param expected what should, likewise
 */
public record Difference(
        String view,
        UUID stream,
        long version,
        Kind kind,
        @Nullable String table,
        @Nullable String key,
        @Nullable String field,
        @Nullable String stored,
        @Nullable String expected) {

    /** In which way. */
    public enum Kind {
        /** A value is another one. */
        CHANGED,

        /** A row that should be there is not. */
        MISSING,

        /** A row is there that should not be. */
        STRAY,

        /** The rows do not go on to what was recorded long ago. */
        BEHIND
    }
}

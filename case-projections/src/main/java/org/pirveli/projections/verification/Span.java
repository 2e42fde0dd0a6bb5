package org.pirveli.projections.verification;

import java.util.Optional;
import java.util.UUID;

/**
 * A stretch of ids, in the order in which the databases sort them: by their bytes, unsigned.
 *
 * @param from the first that belongs to it
 * @param to the last that belongs to it
 */
public record Span(UUID from, UUID to) {

    static final UUID FIRST = new UUID(0, 0);
    static final UUID LAST = new UUID(-1, -1);

    static Span of(UUID id) {
        return new Span(id, id);
    }

    /** The id behind this one; empty behind the last. */
    static Optional<UUID> behind(UUID id) {
        if (id.equals(LAST)) {
            return Optional.empty();
        }
        long low = id.getLeastSignificantBits() + 1;
        long high = id.getMostSignificantBits() + (low == 0 ? 1 : 0);
        return Optional.of(new UUID(high, low));
    }
}

package org.pirveli.server.imports;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;

/**
 * An import as it is kept.
 *
 * @param actor who sent it, and registers its cases
 * @param rows how many records it has
 */
public record StoredImport(
        ImportId importId,
        String actor,
        Role role,
        String client,
        ImportFormat format,
        long bytes,
        int rows,
        ImportState state,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        Tally tally) {

    /** Whoever sent it; rows name their units themselves. */
    Actor registrant() {
        return new Actor(actor, role, client, Set.of());
    }
}

package org.pirveli.server.rehearsal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A rehearsal as it is kept.
 *
 * @param total how many clocks there are to play; {@code null} until they are counted
 * @param done how many are played
 * @param result {@code null} until it is there
 */
public record StoredRehearsal(
        RehearsalId rehearsalId,
        RehearsalAsked asked,
        RehearsalState state,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Integer total,
        int done,
        @Nullable RehearsalResult result) {}

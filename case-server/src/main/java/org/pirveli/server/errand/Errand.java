package org.pirveli.server.errand;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An errand as it is kept.
 *
 * @param total how many steps there are; {@code null} until they are counted
 * @param done how many are taken
 * @param result {@code null} until it is there
 */
public record Errand<A, R>(
        UUID errandId,
        A asked,
        ErrandState state,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Integer total,
        int done,
        @Nullable R result) {}

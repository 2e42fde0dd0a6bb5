package org.pirveli.server.processor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.errand.ErrandState;

/**
 * How a rebuild stands.
 *
 * @param total how many places of the log there are to read; {@code null} until that is known
 * @param done how many of them are read
 * @param events how many events the rows were made of; {@code null} until it has ended
 */
record RebuildStanding(
        ErrandState state,
        String createdBy,
        Instant createdAt,
        String reason,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Integer total,
        int done,
        @Nullable Long events) {

    static RebuildStanding of(Errand<RebuildAsked, RebuildResult> stored) {
        var result = stored.result();
        return new RebuildStanding(
                stored.state(),
                stored.createdBy(),
                stored.createdAt(),
                stored.asked().reason(),
                stored.startedAt(),
                stored.finishedAt(),
                stored.total(),
                stored.done(),
                result == null ? null : result.events());
    }

    boolean isUnderWay() {
        return state == ErrandState.WAITING || state == ErrandState.RUNNING;
    }
}

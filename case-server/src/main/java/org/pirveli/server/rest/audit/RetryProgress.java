package org.pirveli.server.rest.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.errand.ErrandState;
import org.pirveli.server.parking.RetryAsked;
import org.pirveli.server.parking.RetryId;
import org.pirveli.server.parking.RetryResult;

/**
 * How a retry of dead letters stands.
 *
 * @param total how many there are to try; {@code null} until they are counted
 * @param done how many of them were tried
 * @param result {@code null} until it is there
 */
public record RetryProgress(
        RetryId retryId,
        ErrandState state,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Integer total,
        int done,
        @Nullable RetryResult result) {

    static RetryProgress of(Errand<RetryAsked, RetryResult> stored) {
        return new RetryProgress(
                new RetryId(stored.errandId()),
                stored.state(),
                stored.createdBy(),
                stored.createdAt(),
                stored.startedAt(),
                stored.finishedAt(),
                stored.total(),
                stored.done(),
                stored.result());
    }
}

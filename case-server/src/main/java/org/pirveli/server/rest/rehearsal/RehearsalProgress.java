package org.pirveli.server.rest.rehearsal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.errand.ErrandState;
import org.pirveli.server.rehearsal.RehearsalAsked;
import org.pirveli.server.rehearsal.RehearsalId;
import org.pirveli.server.rehearsal.RehearsalResult;

/**
 * How a rehearsal stands.
 *
 * @param total how many clocks there are to play; {@code null} until they are counted
 * @param done how many are played
 * @param asked what was asked, in the words of the caller
 * @param result {@code null} until it is there
 */
public record RehearsalProgress(
        RehearsalId rehearsalId,
        ErrandState state,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Integer total,
        int done,
        RehearsalAsked asked,
        @Nullable RehearsedResult result) {

    static RehearsalProgress of(Errand<RehearsalAsked, RehearsalResult> stored) {
        var result = stored.result();
        return new RehearsalProgress(
                new RehearsalId(stored.errandId()),
                stored.state(),
                stored.createdBy(),
                stored.createdAt(),
                stored.startedAt(),
                stored.finishedAt(),
                stored.total(),
                stored.done(),
                stored.asked(),
                result == null ? null : RehearsedResult.of(result));
    }
}

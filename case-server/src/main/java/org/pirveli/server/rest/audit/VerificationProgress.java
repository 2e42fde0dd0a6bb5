package org.pirveli.server.rest.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.verification.Verification;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.errand.ErrandState;
import org.pirveli.server.verification.VerificationAsked;
import org.pirveli.server.verification.VerificationId;

/**
 * How a verification of the views stands.
 *
 * @param total how many cases and consultations there are; {@code null} until they are counted
 * @param done how many of them are compared
 * @param holds whether every row is what the log says; {@code null} until that is known
 * @param result {@code null} until it is there
 */
public record VerificationProgress(
        VerificationId rebuildId,
        ErrandState state,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Integer total,
        int done,
        @Nullable Boolean holds,
        @Nullable Verification result) {

    static VerificationProgress of(Errand<VerificationAsked, Verification> stored) {
        return of(stored, stored.result());
    }

    /** Without the result itself, which may be long. */
    static VerificationProgress summed(Errand<VerificationAsked, Verification> stored) {
        return of(stored, null);
    }

    private static VerificationProgress of(
            Errand<VerificationAsked, Verification> stored, @Nullable Verification shown) {
        var result = stored.result();
        return new VerificationProgress(
                new VerificationId(stored.errandId()),
                stored.state(),
                stored.createdBy(),
                stored.createdAt(),
                stored.startedAt(),
                stored.finishedAt(),
                stored.total(),
                stored.done(),
                result == null ? null : result.holds(),
                shown);
    }
}

package org.pirveli.server.rest.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.archive.ExportAsked;
import org.pirveli.server.archive.PreparedExport;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.errand.ErrandState;
import org.pirveli.server.export.ExportId;

/**
 * How an export stands.
 *
 * @param asked what is exported, and what for
 * @param result {@code null} until it is prepared
 */
public record ExportProgress(
        ExportId exportId,
        ErrandState state,
        ExportAsked asked,
        String createdBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable PreparedExport result) {

    static ExportProgress of(Errand<ExportAsked, PreparedExport> stored) {
        return new ExportProgress(
                new ExportId(stored.errandId()),
                stored.state(),
                stored.asked(),
                stored.createdBy(),
                stored.createdAt(),
                stored.startedAt(),
                stored.finishedAt(),
                stored.result());
    }
}

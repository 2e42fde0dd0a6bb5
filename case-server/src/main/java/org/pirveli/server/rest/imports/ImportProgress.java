package org.pirveli.server.rest.imports;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.server.imports.ImportId;
import org.pirveli.server.imports.ImportState;
import org.pirveli.server.imports.Imports.Standing;
import org.pirveli.server.imports.RowError;
import org.pirveli.server.rest.problem.Fault;
import org.pirveli.server.rest.problem.Texts;

/** How an import stands. */
public record ImportProgress(
        ImportId importId,
        ImportState state,
        String client,
        String startedBy,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant finishedAt,
        int rows,
        int rowsDone,
        int registered,
        int alreadyThere,
        int consultations,
        int refused,
        List<WrongRow> errors) {

    /** Something that is wrong with a row. */
    public record WrongRow(long line, @Nullable String field, RefusalCode code, String detail) {}

    static ImportProgress of(Standing standing, Texts texts) {
        var stored = standing.stored();
        var tally = stored.tally();
        return new ImportProgress(
                stored.importId(),
                stored.state(),
                stored.client(),
                stored.actor(),
                stored.createdAt(),
                stored.startedAt(),
                stored.finishedAt(),
                stored.rows(),
                tally.rowsDone(),
                tally.registered(),
                tally.alreadyThere(),
                tally.consultations(),
                tally.refused(),
                standing.errors().stream().map(error -> wrong(error, texts)).toList());
    }

    private static WrongRow wrong(RowError error, Texts texts) {
        return new WrongRow(
                error.line(),
                error.field().isEmpty() ? null : error.field(),
                error.code(),
                detail(error, texts));
    }

    private static String detail(RowError error, Texts texts) {
        var fault = error.fault();
        if (fault != null) {
            return texts.detail(Fault.body("", fault, error.values()));
        }
        return error.values().get("detail") instanceof String told
                ? told
                : texts.detail(error.code(), error.values());
    }
}

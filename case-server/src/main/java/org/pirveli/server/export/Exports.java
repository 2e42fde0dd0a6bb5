package org.pirveli.server.export;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.server.archive.ExportAsked;
import org.pirveli.server.archive.PreparedExport;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.errand.ErrandKind;
import org.pirveli.server.errand.ErrandTable;
import org.pirveli.server.errand.Errands;
import org.pirveli.server.idempotency.KeyedRequest;
import org.springframework.stereotype.Component;

/** Takes wishes for exports, and says how they stand. */
@Component
public final class Exports {

    /** Who took what out of the office, and what for, is evidence itself. */
    static final ErrandKind<ExportAsked, PreparedExport> KIND =
            new ErrandKind<>(
                    "export", ExportAsked.class, PreparedExport.class, Duration.ofDays(3_653));

    private static final int NEWEST = 100;

    private final Errands errands;
    private final ErrandTable table;
    private final ExportWorker worker;

    Exports(Errands errands, ErrandTable table, ExportWorker worker) {
        this.errands = errands;
        this.table = table;
        this.worker = worker;
    }

    /**
     * Has an export prepared.
     *
     * @param request for an idempotent one; {@code null} without a key
     */
    public Errand<ExportAsked, PreparedExport> take(
            ExportAsked asked, Actor actor, @Nullable KeyedRequest request) {
        var taken = errands.take(KIND, () -> asked, actor, request);
        worker.wake();
        return taken;
    }

    /** Finds one, on whichever node it was taken in. */
    public Optional<Errand<ExportAsked, PreparedExport>> find(ExportId id) {
        return table.find(KIND, id.value());
    }

    /** The newest hundred, newest first. */
    public List<Errand<ExportAsked, PreparedExport>> newest() {
        return table.newest(KIND, NEWEST);
    }
}

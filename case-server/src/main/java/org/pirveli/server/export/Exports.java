package org.pirveli.server.export;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.server.archive.ExportAsked;
import org.pirveli.server.archive.PreparedExport;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.errand.ErrandKind;
import org.pirveli.server.errand.ErrandTable;
import org.pirveli.server.idempotency.KeyedRequest;
import org.pirveli.server.idempotency.OnceOnly;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes wishes for exports, and says how they stand. */
@Component
public final class Exports {

    /** Who took what out of the office, and what for, is evidence itself. */
    static final ErrandKind<ExportAsked, PreparedExport> KIND =
            new ErrandKind<>(
                    "export", ExportAsked.class, PreparedExport.class, Duration.ofDays(3_653));

    private static final int NEWEST = 100;

    private final ErrandTable table;
    private final ExportWorker worker;
    private final OnceOnly once;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Exports(
            ErrandTable table,
            ExportWorker worker,
            OnceOnly once,
            OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.worker = worker;
        this.once = once;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Has an export prepared.
     *
     * @param request for an idempotent one; {@code null} without a key
     */
    public Errand<ExportAsked, PreparedExport> take(
            ExportAsked asked, Actor actor, @Nullable KeyedRequest request) {
        var id =
                request == null
                        ? keep(asked, actor, _ -> {})
                        : once.answer(request, UUID::fromString, keep -> keep(asked, actor, keep));
        worker.wake();
        return table.find(KIND, id).orElseThrow();
    }

    private UUID keep(ExportAsked asked, Actor actor, Consumer<String> answer) {
        return transaction.execute(_ -> {
            var id = ids.generate();
            table.add(KIND, id, asked, actor.name(), clock.instant());
            answer.accept(id.toString());
            return id;
        });
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

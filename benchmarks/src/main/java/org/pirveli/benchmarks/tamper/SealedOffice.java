package org.pirveli.benchmarks.tamper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.pirveli.audit.archive.Trust;
import org.pirveli.audit.archive.Unusable;
import org.pirveli.audit.archive.Verdict;
import org.pirveli.audit.archive.Verification;
import org.pirveli.audit.archive.Witnessed;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.benchmarks.load.Engine;
import org.pirveli.benchmarks.load.Histories;
import org.pirveli.benchmarks.machine.Store;
import org.pirveli.server.archive.ExportArchive;
import org.pirveli.server.archive.ExportAsked;
import org.pirveli.server.archive.PreparedExport;
import org.pirveli.server.engine.storage.Database;
import org.pirveli.server.errand.Errand;
import org.pirveli.server.errand.ErrandState;
import org.pirveli.server.evidence.LogKey;
import org.pirveli.server.evidence.SealedCheckpoint;
import org.pirveli.server.evidence.SealedLog;
import org.pirveli.server.start.EngineAlone;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A log that the server's own sealer sealed, and the server's own exporter. Whatever is changed in
 * its tables is changed in a transaction that is rolled back once the export is written in it.
 */
public final class SealedOffice implements AutoCloseable {

    private static final Duration LONGEST = Duration.ofMinutes(20);

    private final ConfigurableApplicationContext context;
    private final Path folder;
    private final SealedLog log;
    private final Trust trust;
    private final Witnessed witnessed;
    private final long size;

    private SealedOffice(ConfigurableApplicationContext context, Path folder) {
        this.context = context;
        this.folder = folder;
        this.log = context.getBean(SealedLog.class);
        this.trust = new Trust(context.getBean(LogKey.class).known());
        var latest = log.latest().orElseThrow().checkpoint();
        this.witnessed = new Witnessed(latest, "");
        this.size = latest.size();
        takeTheGuardAway();
    }

    /**
     * Fills a database part after part, each of which is sealed before the next one comes.
     *
     * @param events at least so many
     * @param parts so many, so that there are as many checkpoints at least
     */
    public static SealedOffice fill(Store store, Path folder, int events, int parts, long seed)
            throws SQLException, InterruptedException {
        long size = 0;
        try (var engine = Engine.open(store)) {
            var histories = new Histories(engine, seed);
            for (int part = 1; part <= parts; part++) {
                size += histories.fill(events / parts);
                // nobody writes meanwhile: this engine's lock is not that one's
                seal(store, size);
            }
        }
        return new SealedOffice(start(store, false), folder);
    }

    private static ConfigurableApplicationContext start(Store store, boolean sealing) {
        var arguments = new ArrayList<>(store.serverArguments());
        arguments.add("--pirveli.processing=" + sealing);
        arguments.add("--logging.level.root=error");
        return new SpringApplicationBuilder(EngineAlone.class)
                .web(WebApplicationType.NONE)
                .run(arguments.toArray(String[]::new));
    }

    private static void seal(Store store, long events) throws InterruptedException {
        try (var engine = start(store, true)) {
            var log = engine.getBean(SealedLog.class);
            var end = Instant.now().plus(LONGEST);
            while (log.latest().map(SealedCheckpoint::size).orElse(0L) < events) {
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("the log is not sealed after " + LONGEST);
                }
                Thread.sleep(100);
            }
        }
    }

    /** How many events are sealed. */
    public long size() {
        return size;
    }

    /** The sizes at which checkpoints were signed, the smaller first. */
    public List<Long> checkpoints() {
        return log.checkpointsAfter(0, 100_000).stream().map(SealedCheckpoint::size).toList();
    }

    /** Where the next file is written. */
    Path file() {
        return folder.resolve("export.zip");
    }

    /**
     * Changes rows, exports a part of the log as it then is, and puts all back as it was.
     *
     * @param treeSize the checkpoint against which the export is proved
     * @return what was changed
     */
    <T> T exportChanged(Supplier<T> change, long from, long to, long treeSize) {
        return new TransactionTemplate(context.getBean(PlatformTransactionManager.class))
                .execute(status -> {
                    status.setRollbackOnly();
                    var changed = change.get();
                    export(from, to, treeSize);
                    return changed;
                });
    }

    /** Exports a part of the log as it is. */
    void export(long from, long to, long treeSize) {
        var asked =
                new ExportAsked(
                        null,
                        Instant.parse("1990-01-01T00:00:00Z"),
                        Instant.parse("2190-01-01T00:00:00Z"),
                        "To be changed");
        var prepared = new PreparedExport(treeSize, from, to, to - from, 0, null, null);
        try (var file = Files.newOutputStream(file())) {
            context.getBean(ExportArchive.class)
                    .write(
                            new Errand<>(
                                    new UUID(0, 1),
                                    asked,
                                    ErrandState.DONE,
                                    "benchmark",
                                    Instant.EPOCH,
                                    null,
                                    null,
                                    1,
                                    1,
                                    prepared),
                            file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Checks a file against the key and what a witness saw last. */
    Verdict verified(Path file) throws Unusable {
        return Verification.of(file, trust, witnessed);
    }

    /** What the witness saw last. */
    Checkpoint witnessed() {
        return witnessed.checkpoint();
    }

    /** Whoever tampers owns the tables, and first has the log no longer refuse it. */
    private void takeTheGuardAway() {
        tables().sql(
                        context.getBean(Database.class) == Database.H2
                                ? "drop trigger if exists domain_event_is_kept"
                                : "drop trigger if exists domain_event_is_kept on domain_event")
                .update();
    }

    /** Asks and changes the tables, in the running transaction. */
    JdbcClient tables() {
        return context.getBean(JdbcClient.class);
    }

    @Override
    public void close() {
        context.close();
    }
}

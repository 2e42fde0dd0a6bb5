package org.pirveli.server.imports;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.idempotency.KeyedRequest;
import org.pirveli.server.idempotency.OnceOnly;
import org.pirveli.server.spool.Spool;
import org.pirveli.server.spool.Spooled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes imports in, and says how they stand. */
@Component
public final class Imports {

    /** The largest body. */
    public static final long MAXIMUM_BYTES = 64L * 1024 * 1024;

    /** The largest number of rows. */
    public static final int MAXIMUM_ROWS = 100_000;

    private final Spool spool;
    private final ImportTable table;
    private final ImportContent contents;
    private final ImportErrors errors;
    private final ImportWorker worker;
    private final OnceOnly once;
    private final OfficeClock clock;
    private final TransactionTemplate transaction;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    Imports(
            Spool spool,
            ImportTable table,
            ImportContent contents,
            ImportErrors errors,
            ImportWorker worker,
            OnceOnly once,
            OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.spool = spool;
        this.table = table;
        this.contents = contents;
        this.errors = errors;
        this.worker = worker;
        this.once = once;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * An import and what is wrong with its rows.
     *
     * @param errors the first of them
     */
    public record Standing(StoredImport stored, List<RowError> errors) {}

    /**
     * Takes a body in. It is read to its end, looked through, and kept before anything is answered.
     *
     * @param key scope of an idempotent request; {@code null} without a key
     * @throws Refused if it is too large
     * @throws org.pirveli.server.rest.problem.InvalidRequest if it makes no sense as a whole
     */
    public Standing take(
            InputStream body, ImportFormat format, Actor actor, @Nullable List<String> key)
            throws IOException {
        try (var spooled = spool.take(body, MAXIMUM_BYTES)) {
            var importId =
                    key == null
                            ? keep(spooled, format, actor, Optional.empty())
                            : once.answer(
                                    KeyedRequest.ofDigest(key, spooled.sha256()),
                                    kept -> new ImportId(UUID.fromString(kept)),
                                    keep -> keep(spooled, format, actor, Optional.of(keep)));
            worker.wake();
            return find(importId).orElseThrow(() -> new Refused(RefusalCode.NOT_FOUND));
        }
    }

    /** Says that a body is too large. */
    public static Refused tooLarge() {
        return Spool.tooLarge(MAXIMUM_BYTES);
    }

    public Optional<Standing> find(ImportId importId) {
        return table.find(importId).map(found -> new Standing(found, errors.of(importId)));
    }

    private ImportId keep(
            Spooled spooled, ImportFormat format, Actor actor, Optional<Consumer<String>> answer) {
        int rows = lookedThrough(spooled, format);
        var importId = new ImportId(ids.generate());
        var added =
                new StoredImport(
                        importId,
                        actor.name(),
                        actor.role(),
                        actor.client(),
                        format,
                        spooled.bytes(),
                        rows,
                        ImportState.WAITING,
                        clock.instant(),
                        null,
                        null,
                        Tally.NOTHING);
        transaction.executeWithoutResult(_ -> {
            try {
                table.add(added);
                contents.keep(importId, spooled);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            answer.ifPresent(keep -> keep.accept(importId.toString()));
        });
        return importId;
    }

    /** How many rows there are; whatever is wrong with the whole comes to light here. */
    private static int lookedThrough(Spooled spooled, ImportFormat format) {
        try (var content = spooled.open()) {
            var rows = format.read(content);
            int count = 0;
            while (rows.hasNext()) {
                rows.next();
                if (++count > MAXIMUM_ROWS) {
                    throw new Refused(
                            RefusalCode.CONTENT_TOO_LARGE, Map.of("maximumRows", MAXIMUM_ROWS));
                }
            }
            return count;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

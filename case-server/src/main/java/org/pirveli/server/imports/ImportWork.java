package org.pirveli.server.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.pirveli.api.Refused;
import org.pirveli.server.engine.CaseRegistry;
import org.pirveli.server.engine.CommandDoor;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.rest.problem.InvalidRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on one import at a time, in small batches. A batch that went through the door and was not
 * noted down is sent again, and finds its own cases there.
 */
@Component
final class ImportWork {

    /** Small, so that whoever waits for a case number or for the views waits for little. */
    private static final int BATCH = 50;

    private static final Logger log = LoggerFactory.getLogger(ImportWork.class);

    private final ImportTable imports;
    private final ImportContent contents;
    private final ImportErrors errors;
    private final Translator translator;
    private final CommandDoor door;
    private final CaseRegistry registry;
    private final Calls calls;
    private final OfficeClock clock;
    private final TransactionOperations transaction;

    /** Told between two batches; whoever wants a rest takes it there. */
    @FunctionalInterface
    interface Between {

        /** Whether to go on. */
        boolean goOn(long batchNanos);
    }

    ImportWork(
            ImportTable imports,
            ImportContent contents,
            ImportErrors errors,
            Translator translator,
            CommandDoor door,
            CaseRegistry registry,
            Calls calls,
            OfficeClock clock,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.contents = contents;
        this.errors = errors;
        this.translator = translator;
        this.door = door;
        this.registry = registry;
        this.calls = calls;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes the oldest import that nobody works on, and works on it to its end.
     *
     * @return {@code false} if there was none
     */
    boolean next(Between between) {
        var claimed = imports.claim(clock.instant());
        claimed.ifPresent(each -> work(each, between));
        return claimed.isPresent();
    }

    private void work(StoredImport claimed, Between between) {
        var id = claimed.importId();
        log.info(
                "Import {}: from row {} of {}", id, claimed.tally().rowsDone() + 1, claimed.rows());
        if (claimed.tally().rowsDone() == claimed.rows()) {
            end(id, ImportState.DONE);
            return;
        }
        try {
            work(claimed, rest(claimed), between);
        } catch (InvalidRequest
                | NoSuchElementException
                | IOException
                | UncheckedIOException
                | Refused unreadable) {
            log.error("Import {} cannot be read: {}", id, unreadable.getClass().getName());
            end(id, ImportState.FAILED);
        }
    }

    private void work(StoredImport claimed, RawRows rows, Between between) {
        var id = claimed.importId();
        var done = claimed.tally();
        while (rows.hasNext()) {
            long begun = System.nanoTime();
            var batch =
                    ImportBatch.send(
                            some(rows, id), id, claimed.registrant(), door, registry, calls);
            var after = done.plus(batch.tally());
            if (!advance(id, done, after, batch.errors())) {
                log.info("Import {} is in the hands of another node", id);
                return;
            }
            done = after;
            if (!between.goOn(System.nanoTime() - begun)) {
                imports.release(id);
                return;
            }
        }
        end(id, ImportState.DONE);
        log.info("Import {} is through: {}", id, done);
    }

    private RawRows rest(StoredImport claimed) throws IOException {
        var rows = claimed.format().read(contents.read(claimed.importId()));
        for (int i = 0; i < claimed.tally().rowsDone(); i++) {
            rows.next();
        }
        return rows;
    }

    private List<Row> some(RawRows rows, ImportId id) {
        var some = new ArrayList<Row>(BATCH);
        while (some.size() < BATCH && rows.hasNext()) {
            some.add(translator.translate(rows.next(), id));
        }
        return some;
    }

    private boolean advance(ImportId id, Tally before, Tally after, List<RowError> wrong) {
        return transaction.execute(_ -> {
            boolean mine = imports.advance(id, before, after);
            if (mine) {
                errors.keep(id, wrong);
            }
            return mine;
        });
    }

    /**
     * Whoever dies between the end of its key and that of the import leaves nothing to do but to
     * say so.
     */
    private void end(ImportId id, ImportState state) {
        transaction.executeWithoutResult(_ -> {
            if (imports.finish(id, state, clock.instant())) {
                contents.forget(id);
            }
        });
    }
}

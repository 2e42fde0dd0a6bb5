package org.pirveli.projections.casework;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.projections.parking.Poison;
import org.pirveli.projections.parking.PoisonedEvent;

/**
 * Folds the log into rows. Cases stay in memory while their events come; those that have rested
 * longest are written out on a thread of its own, and read back if something happens to them after
 * all.
 */
final class ViewFilling implements AutoCloseable {

    private final Connection connection;
    private final CaseLog log;
    private final Recognition recognition;
    private final int capacity;
    private final boolean copying;
    private final Map<CaseId, CaseChange> cases = new LinkedHashMap<>(16, 0.75f, true);
    private final ExecutorService writer = Executors.newSingleThreadExecutor();
    private Future<@Nullable Void> writing = CompletableFuture.completedFuture(null);
    private long begun;

    /** Added to by the thread that writes, too. */
    private final Map<CaseId, PoisonedEvent> poisoned = new ConcurrentHashMap<>();

    /**
     * Begins with empty tables.
     *
     * @param connection in a transaction that is committed whenever rows were written
     * @param capacity how many cases to keep in memory
     */
    ViewFilling(Connection connection, CaseLog log, Recognition recognition, int capacity)
            throws SQLException {
        this.connection = connection;
        this.log = log;
        this.recognition = recognition;
        this.capacity = capacity;
        copying = PostgresCopy.possible(connection);
    }

    /** How many cases there are. */
    long begun() {
        return begun;
    }

    /** The events that could not be taken in, one for each case; later ones of theirs wait. */
    Collection<PoisonedEvent> poisoned() {
        return poisoned.values();
    }

    /** Takes in events in the order of the log. */
    void take(List<LogEntry> events) throws SQLException {
        take(events, false);
    }

    /** Takes in events that turned up later than others of their cases may have. */
    void takeLate(List<LogEntry> events) throws SQLException {
        take(events, true);
    }

    private void take(List<LogEntry> events, boolean late) throws SQLException {
        readBack(events, late);
        for (var event : events) {
            if (!poisoned.containsKey(event.caseId())) {
                var change =
                        cases.computeIfAbsent(
                                event.caseId(), _ -> new CaseChange(null, recognition));
                if (change.version() == 0) {
                    begun++;
                }
                take(event, change);
            }
        }
        if (cases.size() > capacity) {
            writeOut(cases.size() - capacity / 2);
        }
    }

    private void take(LogEntry event, CaseChange change) throws SQLException {
        try {
            if (event.sequence() > change.version()) {
                CaseViews.catchUp(event, change, log, settled());
            }
            if (event.sequence() == change.version()) {
                change.apply(event);
            }
        } catch (PoisonedEvent poison) {
            poisoned.put(event.caseId(), poison);
        }
    }

    /** In order, a case that begins cannot have been written before. */
    private void readBack(List<LogEntry> events, boolean late) throws SQLException {
        var missing = new LinkedHashSet<CaseId>();
        var beginning = new LinkedHashSet<CaseId>();
        for (var event : events) {
            var caseId = event.caseId();
            if (event.sequence() == 0 && !late) {
                beginning.add(caseId);
            } else if (!cases.containsKey(caseId) && !beginning.contains(caseId)) {
                missing.add(caseId);
            }
        }
        if (!missing.isEmpty()) {
            CaseViews.stored(settled(), missing)
                    .forEach(
                            (caseId, file) -> cases.put(caseId, new CaseChange(file, recognition)));
        }
    }

    /** Writes out all that is left. */
    void finish() throws SQLException {
        writeOut(cases.size());
        var _ = settled();
    }

    /** Lets go of what is still being written. */
    @Override
    public void close() {
        writer.close();
    }

    private void writeOut(int count) throws SQLException {
        var changes = new ArrayList<CaseChange>(count);
        var eldest = cases.values().iterator();
        while (changes.size() < count) {
            changes.add(eldest.next());
            eldest.remove();
        }
        var _ = settled();
        writing =
                writer.submit(() -> {
                    write(changes);
                    return null;
                });
    }

    /** Rows that the tables refuse are found by writing half of them, and half of those. */
    private void write(List<CaseChange> changes) throws SQLException {
        try {
            writeAll(changes);
        } catch (SQLException | RuntimeException failure) {
            if (!Poison.is(failure)) {
                throw failure;
            }
            connection.rollback();
            if (changes.size() == 1) {
                step(changes.getFirst());
            } else {
                write(changes.subList(0, changes.size() / 2));
                write(changes.subList(changes.size() / 2, changes.size()));
            }
        }
    }

    /** Writes a case event by event, up to the one that is refused. */
    private void step(CaseChange change) throws SQLException {
        var file = requireNonNull(change.file());
        var caseId = file.caseId();
        for (var event : log.of(connection, caseId, change.storedVersion(), change.version())) {
            var stored = CaseViews.stored(connection, List.of(caseId)).get(caseId);
            var next = new CaseChange(stored, recognition);
            next.apply(event);
            try {
                writeAll(List.of(next));
            } catch (SQLException | RuntimeException failure) {
                if (!Poison.is(failure)) {
                    throw failure;
                }
                connection.rollback();
                poisoned.put(caseId, CaseViews.poisoned(event, failure));
                return;
            }
        }
    }

    private void writeAll(List<CaseChange> changes) throws SQLException {
        var rows = ViewRows.of(changes, recognition);
        if (copying) {
            for (var table : ViewTable.values()) {
                PostgresCopy.copy(connection, table, rows.inserts(table));
                ViewWriter.update(connection, table, rows.updates(table));
            }
        } else {
            ViewWriter.write(connection, rows);
        }
        connection.commit();
    }

    /** The connection, once all that was written out is there. */
    private Connection settled() throws SQLException {
        try {
            writing.get();
            return connection;
        } catch (ExecutionException e) {
            throw new SQLException("the views could not be written", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing the views", e);
        }
    }
}

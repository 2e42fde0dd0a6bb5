package org.pirveli.benchmarks.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.pirveli.benchmarks.machine.Store;

/**
 * What no server can be faster than: the same rows taken in batches by plain JDBC, an event for
 * each written with the bytes that a server wrote, and the rows gone; each batch in one
 * transaction. It lies beside the server's tables, in a schema of its own.
 */
public final class Drain {

    private static final String TAKE =
            "delete from floor.%1$s where (%2$s) in (select %2$s from floor.%1$s order by %2$s"
                    + " limit ? for update skip locked) returning case_id";
    private static final String WRITE =
            "insert into floor.domain_event (event_identifier, aggregate_identifier,"
                    + " sequence_number, type, time_stamp, payload_type, payload_revision, payload,"
                    + " meta_data) values (?, ?, 1, 'Case', ?, ?, '1', ?, ?)";
    private static final String PATTERN =
            "select time_stamp, payload, meta_data from domain_event where payload_type = ?"
                    + " order by global_index desc limit 1";

    private final Store store;
    private final String take;
    private final String eventType;

    private Drain(Store store, String take, String eventType) {
        this.store = store;
        this.take = take;
        this.eventType = eventType;
    }

    /**
     * Copies the deadlines that will fall due at one instant, before anybody takes them.
     *
     * @param store of PostgreSQL
     */
    public static Drain deadlines(Store store, Instant dueAt) throws SQLException {
        copy(store, "deadline", "due_at = '%s'".formatted(dueAt));
        return new Drain(
                store,
                TAKE.formatted("deadline", "clock_id, attempt, kind, step"),
                "CaseEscalated");
    }

    /**
     * Copies the clocks that run, before anybody moves them.
     *
     * @param store of PostgreSQL
     */
    public static Drain openClocks(Store store) throws SQLException {
        copy(store, "open_clock", "true");
        return new Drain(store, TAKE.formatted("open_clock", "clock_id"), "DeadlineRecalculated");
    }

    private static void copy(Store store, String table, String rows) throws SQLException {
        try (var connection = store.open();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists floor cascade");
            statement.execute("create schema floor");
            statement.execute("create table floor.domain_event (like domain_event including all)");
            statement.execute("create table floor.%1$s (like %1$s including all)".formatted(table));
            statement.execute(
                    "insert into floor.%1$s select * from %1$s where %2$s".formatted(table, rows));
            statement.execute("analyze floor." + table);
        }
    }

    /**
     * Drains them, now that a server has shown what events it writes.
     *
     * @return how long it took
     */
    public Duration run(int workers, int batch) throws SQLException, InterruptedException {
        var pattern = pattern();
        var turns = new ArrayList<Callable<Boolean>>();
        for (int i = 0; i < workers; i++) {
            turns.add(() -> drain(batch, pattern));
        }
        long begun = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(workers)) {
            for (var turn : threads.invokeAll(turns)) {
                turn.get();
            }
        } catch (ExecutionException failure) {
            throw new SQLException("the floor could not be laid", failure.getCause());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** An event as a server wrote it. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    private record Pattern(String time, byte[] payload, byte[] metaData) {}

    private Pattern pattern() throws SQLException {
        try (var connection = store.open();
                var statement = connection.prepareStatement(PATTERN)) {
            statement.setString(1, eventType);
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalStateException("no server has written " + eventType + " yet");
                }
                return new Pattern(row.getString(1), row.getBytes(2), row.getBytes(3));
            }
        }
    }

    private boolean drain(int batch, Pattern pattern) throws SQLException {
        try (var connection =
                DriverManager.getConnection(store.url() + "&reWriteBatchedInserts=true")) {
            connection.setAutoCommit(false);
            try (var taking = connection.prepareStatement(take);
                    var write = connection.prepareStatement(WRITE)) {
                taking.setInt(1, batch);
                for (int taken = batch; taken > 0; ) {
                    taken = once(taking, write, pattern, connection);
                }
            }
        }
        return true;
    }

    private int once(
            PreparedStatement taking,
            PreparedStatement write,
            Pattern pattern,
            Connection connection)
            throws SQLException {
        List<String> cases;
        try (var rows = taking.executeQuery()) {
            cases = cases(rows);
        }
        for (var caseId : cases) {
            write.setString(1, UUID.randomUUID().toString());
            write.setString(2, caseId);
            write.setString(3, pattern.time());
            write.setString(4, eventType);
            write.setBytes(5, pattern.payload());
            write.setBytes(6, pattern.metaData());
            write.addBatch();
        }
        write.executeBatch();
        connection.commit();
        return cases.size();
    }

    private static List<String> cases(ResultSet rows) throws SQLException {
        var cases = new ArrayList<String>();
        while (rows.next()) {
            cases.add(rows.getString(1));
        }
        return cases;
    }
}

package org.pirveli.benchmarks.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.pirveli.benchmarks.machine.Store;

/**
 * What no sweep can be faster than: the same rows of due deadlines taken in batches by plain JDBC,
 * an event for each written with the bytes that a server wrote, and the rows gone; each batch in
 * one transaction. It lies beside the server's tables, in a schema of its own.
 */
public final class Drain {

    private static final String TAKE =
            "delete from floor.deadline where (clock_id, attempt, kind, step) in (select clock_id,"
                    + " attempt, kind, step from floor.deadline where due_at = ? limit ? for update"
                    + " skip locked) returning case_id";
    private static final String WRITE =
            "insert into floor.domain_event (event_identifier, aggregate_identifier,"
                + " sequence_number, type, time_stamp, payload_type, payload_revision, payload,"
                + " meta_data) values (?, ?, 1, 'CaseAggregate', ?, 'CaseEscalated', '1', ?, ?)";
    private static final String PATTERN =
            "select time_stamp, payload, meta_data from domain_event where payload_type ="
                    + " 'CaseEscalated' order by global_index desc limit 1";

    private final Store store;
    private final Instant dueAt;

    private Drain(Store store, Instant dueAt) {
        this.store = store;
        this.dueAt = dueAt;
    }

    /**
     * Copies the rows that will fall due, before anybody takes them.
     *
     * @param store of PostgreSQL
     */
    public static Drain of(Store store, Instant dueAt) throws SQLException {
        try (var connection = store.open();
                var statement = connection.createStatement()) {
            statement.execute("drop schema if exists floor cascade");
            statement.execute("create schema floor");
            statement.execute("create table floor.domain_event (like domain_event including all)");
            statement.execute("create table floor.deadline (like deadline including all)");
            statement.execute("insert into floor.deadline select * from deadline");
            statement.execute("analyze floor.deadline");
        }
        return new Drain(store, dueAt);
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
                var statement = connection.createStatement();
                var row = statement.executeQuery(PATTERN)) {
            if (!row.next()) {
                throw new IllegalStateException("no server has escalated anything yet");
            }
            return new Pattern(row.getString(1), row.getBytes(2), row.getBytes(3));
        }
    }

    private boolean drain(int batch, Pattern pattern) throws SQLException {
        try (var connection =
                DriverManager.getConnection(store.url() + "&reWriteBatchedInserts=true")) {
            connection.setAutoCommit(false);
            try (var take = connection.prepareStatement(TAKE);
                    var write = connection.prepareStatement(WRITE)) {
                take.setObject(1, dueAt.atOffset(ZoneOffset.UTC));
                take.setInt(2, batch);
                for (int taken = batch; taken > 0; ) {
                    taken = once(take, write, pattern, connection);
                }
            }
        }
        return true;
    }

    private static int once(
            PreparedStatement take, PreparedStatement write, Pattern pattern, Connection connection)
            throws SQLException {
        List<String> cases;
        try (var rows = take.executeQuery()) {
            cases = cases(rows);
        }
        for (var caseId : cases) {
            write.setString(1, UUID.randomUUID().toString());
            write.setString(2, caseId);
            write.setString(3, pattern.time());
            write.setBytes(4, pattern.payload());
            write.setBytes(5, pattern.metaData());
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

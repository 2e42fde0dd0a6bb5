package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.check.EventLog;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.desk.Request;
import org.pirveli.benchmarks.load.Drain;
import org.pirveli.benchmarks.load.Engine;
import org.pirveli.benchmarks.load.Histories;
import org.pirveli.benchmarks.machine.Server;
import org.pirveli.benchmarks.machine.Store;

/** Very many promises, all missed at one instant; then the same rows once more by plain JDBC. */
record HerdRound(
        Engine engine,
        Server server,
        Store store,
        int deadlines,
        Duration lead,
        Duration patience,
        Report report) {

    private static final int UNUSED_YEARS = 1_900;
    private static final int FLOOR_WORKERS = 4;
    private static final int FLOOR_BATCH = 100;

    /** What came of it. */
    record Outcome(Instant dueAt, double perSecond, double p99) {}

    /** Plays it; rounds on one database have different numbers. */
    Outcome play(int round) throws IOException, SQLException, InterruptedException {
        var dueAt = Instant.ofEpochSecond(Instant.now().plus(lead).getEpochSecond());
        new Histories(engine, round)
                .promise(deadlines, dueAt, Histories.FAR_APART, UNUSED_YEARS + round);
        awaitRows(store, dueAt);
        var floor = Drain.of(store, dueAt);
        var took = new ArrayList<Double>();
        var done = new AtomicBoolean();
        List<Instant> raised;
        Duration shown;
        var serverBefore = server.cpu();
        var databaseBefore = store.cpu();
        try (var client = new Client(server.address());
                var threads = Executors.newSingleThreadExecutor()) {
            var working = threads.submit(() -> work(client, dueAt, done, took));
            try {
                raised = awaitEscalations(store, dueAt);
                shown = Duration.between(dueAt, awaitViews(store, dueAt));
            } finally {
                done.set(true);
            }
            working.get();
        } catch (ExecutionException failure) {
            throw new IOException("the client could not work", failure.getCause());
        }
        var serverCpu = server.cpu().minus(serverBefore);
        var databaseCpu = store.cpu().minus(databaseBefore);
        double seconds = Duration.between(dueAt, raised.getLast()).toMillis() / 1e3;
        double rate = raised.size() / seconds;
        var figures = Figures.of(took);
        report.line(
                ("round %d: %d escalations, the first %d ms and the last %.2f s after they were"
                     + " due: %.0f/s, all in the views after %.2f s; %.0f µs of processor time each"
                     + " (server %.0f, database %.0f, the client's commands included); meanwhile"
                     + " one client's %d commands took p50 %.1f ms, p99 %.1f ms; load of the"
                     + " machine %.1f")
                        .formatted(
                                round,
                                raised.size(),
                                Duration.between(dueAt, raised.getFirst()).toMillis(),
                                seconds,
                                rate,
                                shown.toMillis() / 1e3,
                                each(serverCpu.plus(databaseCpu), raised),
                                each(serverCpu, raised),
                                each(databaseCpu, raised),
                                took.size(),
                                figures.median(),
                                figures.percentile(99),
                                load()));
        databaseBefore = store.cpu();
        var drained = floor.run(FLOOR_WORKERS, FLOOR_BATCH);
        double floorRate = deadlines / (drained.toMillis() / 1e3);
        report.line(
                ("the floor, by plain JDBC: %.2f s, %.0f/s, %.0f µs of the database's processor"
                     + " time each; the server reached %.3f of it; load of the machine %.1f")
                        .formatted(
                                drained.toMillis() / 1e3,
                                floorRate,
                                each(store.cpu().minus(databaseBefore), raised),
                                rate / floorRate,
                                load()));
        return new Outcome(dueAt, rate, figures.percentile(99));
    }

    private static double each(Duration cpu, List<Instant> raised) {
        return cpu.toNanos() / 1e3 / raised.size();
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** One client, one command after another; counts those sent while the herd runs. */
    private static @Nullable Void work(
            Client client, Instant from, AtomicBoolean done, List<Double> took)
            throws IOException, InterruptedException {
        while (!done.get()) {
            var caseId = UUID.randomUUID().toString();
            for (var request :
                    List.of(
                            Request.register(caseId, null),
                            Request.assign(caseId),
                            Request.answer(caseId))) {
                boolean counts = Instant.now().isAfter(from) && !done.get();
                long begun = System.nanoTime();
                var answer =
                        client.post(request.user(), request.path(), request.body(), request.mark());
                if (!answer.isDone()) {
                    throw new IOException(request + " was answered by " + answer);
                }
                if (counts) {
                    took.add((System.nanoTime() - begun) / 1e6);
                }
            }
        }
        return null;
    }

    private void awaitRows(Store store, Instant dueAt) throws SQLException, InterruptedException {
        while (count(store, dueAt) < deadlines) {
            if (Instant.now().isAfter(dueAt.minusSeconds(3))) {
                throw new IllegalStateException(
                        "the deadlines were not in the table in time; give a longer --lead");
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private static long count(Store store, Instant dueAt) throws SQLException {
        return count("select count(*) from deadline where due_at = ?", store, dueAt);
    }

    private static long count(String sql, Store store, Instant dueAt) throws SQLException {
        try (var connection = store.open();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, dueAt.atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Waits until the views show all of them, and says when they did. */
    private Instant awaitViews(Store store, Instant dueAt)
            throws SQLException, InterruptedException {
        var sql = "select count(*) from case_escalation where raised_at = ?";
        while (count(sql, store, dueAt) < deadlines) {
            if (Instant.now().isAfter(dueAt.plus(patience))) {
                throw new IllegalStateException("the views did not come to an end");
            }
            Thread.sleep(Duration.ofMillis(200));
        }
        return Instant.now();
    }

    /** Waits until as many are in the log; when each was recorded, in order. */
    private List<Instant> awaitEscalations(Store store, Instant dueAt)
            throws SQLException, InterruptedException {
        var end = dueAt.plus(patience);
        while (count(store, dueAt) > 0) {
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("the herd did not come to an end");
            }
            Thread.sleep(Duration.ofMillis(100));
        }
        try (var connection = store.open()) {
            var raised = EventLog.read(connection).escalationsOf(dueAt);
            if (raised.size() != deadlines) {
                throw new IllegalStateException(
                        "%d escalations for %d deadlines".formatted(raised.size(), deadlines));
            }
            return raised;
        }
    }
}

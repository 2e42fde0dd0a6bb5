package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.check.EventLog;
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

    /** When each level was recorded, and how long after the due instant the views had them all. */
    private record Raised(List<Instant> instants, Duration shown) {}

    /** Plays it; rounds on one database have different numbers. */
    Outcome play(int round) throws IOException, SQLException, InterruptedException {
        var dueAt = Instant.ofEpochSecond(Instant.now().plus(lead).getEpochSecond());
        new Histories(engine, round)
                .promise(deadlines, dueAt, Histories.FAR_APART, UNUSED_YEARS + round);
        awaitRows(store, dueAt);
        var floor = Drain.deadlines(store, dueAt);
        var serverBefore = server.cpu();
        var databaseBefore = store.cpu();
        var seen =
                Bystander.of(server)
                        .watch(
                                dueAt,
                                () -> {
                                    var raised = awaitEscalations(store, dueAt);
                                    return new Raised(
                                            raised,
                                            Duration.between(dueAt, awaitViews(store, dueAt)));
                                });
        var raised = seen.what().instants();
        var shown = seen.what().shown();
        var serverCpu = server.cpu().minus(serverBefore);
        var databaseCpu = store.cpu().minus(databaseBefore);
        double seconds = Duration.between(dueAt, raised.getLast()).toMillis() / 1e3;
        double rate = raised.size() / seconds;
        var figures = seen.millis();
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
                                figures.sorted().size(),
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
        return store.count(
                "select count(*) from deadline where due_at = ?", dueAt.atOffset(ZoneOffset.UTC));
    }

    /** Waits until the views show all of them, and says when they did. */
    private Instant awaitViews(Store store, Instant dueAt)
            throws SQLException, InterruptedException {
        var sql = "select count(*) from case_escalation where raised_at = ?";
        while (store.count(sql, dueAt.atOffset(ZoneOffset.UTC)) < deadlines) {
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

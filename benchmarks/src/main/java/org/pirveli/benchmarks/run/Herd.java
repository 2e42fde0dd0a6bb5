package org.pirveli.benchmarks.run;

import java.io.IOException;
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
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.check.EventLog;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.desk.Request;
import org.pirveli.benchmarks.load.DeskPlace;
import org.pirveli.benchmarks.load.Engine;
import org.pirveli.benchmarks.load.Histories;
import org.pirveli.benchmarks.load.Pace;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Server;
import org.pirveli.benchmarks.machine.Store;
import org.pirveli.benchmarks.machine.Stores;

/** Very many promises missed at one instant, while people go on working. */
public final class Herd implements Run {

    private static final double LEAST_PER_SECOND = 2_000;
    private static final int WARM_CLIENTS = 4;
    private static final int UNUSED_YEARS = 1_900;

    private final Setting setting;
    private final int deadlines;
    private final Duration warmUp;
    private final Duration lead;
    private final Duration patience;
    private final int rounds;

    /** Reads what is wanted. */
    public Herd(Options options) {
        setting = Setting.of(options);
        deadlines = options.number("deadlines", 10_000);
        warmUp = Duration.ofSeconds(options.number("warm-up", 20));
        lead = Duration.ofSeconds(options.number("lead", 45));
        patience = Duration.ofSeconds(options.number("patience", 120));
        rounds = options.number("rounds", 3);
        options.refuseOthers();
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (var folder = Folder.make();
                var stores = new Stores(folder.path())) {
            var store = stores.make("postgresql", "herd");
            try (var engine = Engine.open(store);
                    var server = setting.recipe(folder).start(store).awaitReady()) {
                var _ = Pace.of(WARM_CLIENTS, warmUp, () -> new DeskPlace(server.address()));
                var rates = new ArrayList<Double>();
                for (int round = 1; round <= rounds; round++) {
                    rates.add(round(round, engine, server, store, report));
                }
                double rate = Figures.of(rates).median();
                report.line("median: %.0f escalations/s".formatted(rate));
                return rate >= LEAST_PER_SECOND;
            }
        }
    }

    private double round(int round, Engine engine, Server server, Store store, Report report)
            throws IOException, SQLException, InterruptedException {
        var dueAt = Instant.ofEpochSecond(Instant.now().plus(lead).getEpochSecond());
        new Histories(engine, round).promise(deadlines, dueAt, UNUSED_YEARS + round);
        awaitRows(store, dueAt);
        var took = new ArrayList<Double>();
        var done = new AtomicBoolean();
        List<Instant> raised;
        var cpuBefore = server.cpu().plus(store.cpu());
        try (var client = new Client(server.address());
                var threads = Executors.newSingleThreadExecutor()) {
            var working = threads.submit(() -> work(client, dueAt, done, took));
            try {
                raised = awaitEscalations(store, dueAt);
            } finally {
                done.set(true);
            }
            working.get();
        } catch (ExecutionException failure) {
            throw new IOException("the client could not work", failure.getCause());
        }
        var cpu = server.cpu().plus(store.cpu()).minus(cpuBefore);
        double seconds = Duration.between(dueAt, raised.getLast()).toMillis() / 1e3;
        double rate = raised.size() / seconds;
        var figures = Figures.of(took);
        report.line(
                ("round %d: %d escalations, the first %d ms and the last %.2f s after they were"
                     + " due: %.0f/s, %.0f µs of processor time each (server and database, the"
                     + " client's commands included); meanwhile one client's %d commands took p50"
                     + " %.1f ms, p99 %.1f ms")
                        .formatted(
                                round,
                                raised.size(),
                                Duration.between(dueAt, raised.getFirst()).toMillis(),
                                seconds,
                                rate,
                                cpu.toNanos() / 1e3 / raised.size(),
                                took.size(),
                                figures.median(),
                                figures.percentile(99)));
        return rate;
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
        try (var connection = store.open();
                var statement =
                        connection.prepareStatement(
                                "select count(*) from deadline where due_at = ?")) {
            statement.setObject(1, dueAt.atOffset(ZoneOffset.UTC));
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
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

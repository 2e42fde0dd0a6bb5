package org.pirveli.benchmarks.run;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.desk.Request;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Server;
import org.pirveli.benchmarks.machine.Stores;

/** Many consoles open on the wall while commands come in: how late they are, and what it costs. */
public final class Consoles implements Run {

    private static final int PROMISED_MILLIS = 2_000;
    private static final long PATIENCE_SECONDS = 60;

    private final Setting setting;
    private final String database;
    private final int consoles;
    private final int perSecond;
    private final int seconds;
    private final int warmUp;

    /** Reads what is wanted. */
    public Consoles(Options options) {
        setting = Setting.of(options);
        database = options.text("database", "h2");
        consoles = options.number("consoles", 200);
        perSecond = options.number("commands-per-second", 50);
        seconds = options.number("seconds", 60);
        warmUp = options.number("warm-up", 20);
        options.refuseOthers();
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (var folder = Folder.make();
                var stores = new Stores(folder.path())) {
            var store = stores.make(database, "consoles");
            try (var server = setting.recipe(folder).start(store).awaitReady();
                    var client = new Client(server.address())) {
                var seen = new SightedCommands(2 * (warmUp + seconds) * perSecond, consoles);
                give(client, seen, warmUp, Math.max(1, perSecond / 5));
                give(client, seen, warmUp, perSecond);
                double alone = cores(server, () -> give(client, seen, seconds, perSecond));
                try (var open = new OpenConsoles(server.address(), seen)) {
                    open.signIn();
                    open.open(consoles);
                    int known = seen.acknowledged();
                    double watched =
                            cores(
                                    server,
                                    () -> {
                                        give(client, seen, seconds, perSecond);
                                        TimeUnit.SECONDS.sleep(2);
                                    });
                    long wanted = (long) consoles * (seen.acknowledged() - known);
                    return told(report, seen, wanted, open.shown(), alone, watched);
                }
            }
        }
    }

    private boolean told(
            Report report,
            SightedCommands seen,
            long wanted,
            long shown,
            double alone,
            double watched) {
        long sights = seen.sights();
        report.line(
                "%d consoles, %d commands a second for %d s on %s; load of the machine %.1f"
                        .formatted(
                                consoles,
                                perSecond,
                                seconds,
                                database,
                                ManagementFactory.getOperatingSystemMXBean()
                                        .getSystemLoadAverage()));
        report.line(
                "acknowledged to seen: median %d ms, p95 %d ms, p99 %d ms; %d of %d sights, %d times shown"
                        .formatted(
                                seen.percentile(50),
                                seen.percentile(95),
                                seen.percentile(99),
                                sights,
                                wanted,
                                shown));
        report.line(
                "processor of the server: %.2f cores; %.2f with the commands alone; %d commands were acknowledged"
                        .formatted(watched, alone, wanted / consoles));
        return sights >= wanted && seen.percentile(95) <= PROMISED_MILLIS && watched < 1;
    }

    /** Something that takes its time. */
    private interface Work {
        void go() throws Exception;
    }

    private static double cores(Server server, Work work) throws Exception {
        var before = server.cpu();
        long begun = System.nanoTime();
        work.go();
        return (double) server.cpu().minus(before).toNanos() / (System.nanoTime() - begun);
    }

    /** Registers cases at an even pace, whether or not the last has been answered. */
    private static void give(Client client, SightedCommands seen, int forSeconds, int pace)
            throws Exception {
        try (var each = Executors.newVirtualThreadPerTaskExecutor()) {
            var given = new ArrayList<Future<Void>>();
            long begun = System.nanoTime();
            for (int i = 0; i < forSeconds * pace; i++) {
                long wait = begun + i * 1_000_000_000L / pace - System.nanoTime();
                if (wait > 0) {
                    TimeUnit.NANOSECONDS.sleep(wait);
                }
                given.add(
                        each.submit(() -> {
                            var request = Request.register(UUID.randomUUID().toString(), null);
                            if (client.post(request.user(), request.path(), request.body())
                                    .isDone()) {
                                seen.acknowledge();
                            }
                            return null;
                        }));
            }
            for (var one : given) {
                one.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            each.shutdown();
            if (!each.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server does not keep up with the commands");
            }
        }
    }
}

package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.load.DeskPlace;
import org.pirveli.benchmarks.load.Drain;
import org.pirveli.benchmarks.load.Engine;
import org.pirveli.benchmarks.load.Pace;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Server;
import org.pirveli.benchmarks.machine.Store;
import org.pirveli.benchmarks.machine.Stores;

/** A day off is declared that moves every open case of a very large office, while people work. */
public final class Recalculation implements Run {

    private static final double MOST_SECONDS = 120;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(250);
    private static final int WARM_CLIENTS = 4;
    private static final int FLOOR_WORKERS = 4;
    private static final int FLOOR_BATCH = 100;

    private final Setting setting;
    private final int cases;
    private final Duration warmUp;

    /** Reads what is wanted. */
    public Recalculation(Options options) {
        setting = Setting.of(options);
        cases = options.number("cases", 100_000);
        warmUp = Duration.ofSeconds(options.number("warm-up", 20));
        options.refuseOthers();
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (var folder = Folder.make();
                var stores = new Stores(folder.path())) {
            var store = stores.make("postgresql", "recalculated");
            var dayOff = new DayOff(cases, 0);
            try (var engine = Engine.open(store)) {
                dayOff.prepare(engine, 1);
            }
            try (var server = setting.recipe(folder).start(store).awaitReady();
                    var client = new Client(server.address())) {
                var _ = Pace.of(WARM_CLIENTS, warmUp, () -> new DeskPlace(server.address()));
                awaitRows(store);
                return measure(dayOff, server, client, store, report);
            }
        }
    }

    /** From the supervisor's request until nothing is left, by the server's own account. */
    private boolean measure(DayOff dayOff, Server server, Client client, Store store, Report report)
            throws IOException, SQLException, InterruptedException {
        var floor = Drain.openClocks(store);
        int clocks = (int) store.count("select count(*) from open_clock");
        var serverBefore = server.cpu();
        var databaseBefore = store.cpu();
        long begun = System.nanoTime();
        var seen =
                Bystander.of(server)
                        .watch(
                                Instant.now(),
                                () -> {
                                    dayOff.begin(client);
                                    report.line(
                                            "declared after %.2f s; %d clocks run"
                                                    .formatted(since(begun), clocks));
                                    int looks = looks(client);
                                    return new Carried(since(begun), looks);
                                });
        double seconds = seen.what().seconds();
        var serverCpu = server.cpu().minus(serverBefore);
        var databaseCpu = store.cpu().minus(databaseBefore);
        long moved =
                store.count(
                        "select count(*) from domain_event where payload_type ="
                                + " 'DeadlineRecalculated'");
        report.line(
                ("carried to all after %.1f s, %.0f/s, %d moved; %.0f µs of processor time each"
                     + " (server %.0f, database %.0f, the client's commands included); %d looks at"
                     + " the progress; meanwhile one client's %d commands took p50 %.1f ms, p99"
                     + " %.1f ms, max %.1f ms; load of the machine %.1f")
                        .formatted(
                                seconds,
                                clocks / seconds,
                                moved,
                                each(serverCpu.plus(databaseCpu)),
                                each(serverCpu),
                                each(databaseCpu),
                                seen.what().looks(),
                                seen.millis().sorted().size(),
                                seen.millis().median(),
                                seen.millis().percentile(99),
                                seen.millis().percentile(100),
                                load()));
        double drained = floor.run(FLOOR_WORKERS, FLOOR_BATCH).toMillis() / 1e3;
        report.line(
                "the floor, by plain JDBC: %.2f s, %.0f/s; the server reached %.3f of it"
                        .formatted(drained, clocks / drained, drained / seconds));
        return seconds <= MOST_SECONDS && moved >= cases;
    }

    /** How long it took, and how often its progress was seen under way. */
    private record Carried(double seconds, int looks) {}

    private int looks(Client client) throws IOException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        int looks = 0;
        for (int left = DayOff.left(client); left > 0; left = DayOff.left(client)) {
            looks += left < cases ? 1 : 0;
            if (System.nanoTime() > end) {
                throw new IllegalStateException("it did not come to an end, left: " + left);
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return looks;
    }

    /** Waits until views and deadlines have followed, so that they don't compete. */
    private void awaitRows(Store store) throws SQLException, InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (store.count("select count(*) from case_clock") < cases
                || store.count("select count(distinct clock_id) from deadline") < cases) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("the views did not follow");
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
    }

    private double each(Duration cpu) {
        return cpu.toNanos() / 1e3 / cases;
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}

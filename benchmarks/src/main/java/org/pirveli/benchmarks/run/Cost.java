package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Server;
import org.pirveli.benchmarks.machine.Store;
import org.pirveli.benchmarks.machine.Stores;
import org.pirveli.benchmarks.year.Year;

/**
 * What evidence costs: the same days lived through by servers that seal, that don't, and that come
 * from before anything was sealed or encrypted, in turns.
 */
public final class Cost implements Run {

    private static final double LEAST_RATIO = 0.75;

    private final Setting setting;
    private final String database;
    private final int rounds;
    private final String before;
    private final int warmUp;
    private final Year year;

    /** Reads what is wanted. */
    public Cost(Options options) {
        setting = Setting.of(options);
        database = options.text("database", "h2");
        rounds = options.number("rounds", 3);
        before = options.text("before", "");
        warmUp = options.number("warm-up", 14);
        year =
                new Year(
                        LocalDate.parse(options.text("from", "2023-01-01")),
                        warmUp + options.number("days", 28),
                        options.number("scale", 1),
                        options.number("seed", 1));
        options.refuseOthers();
    }

    /** Which server. */
    private enum Way {
        SEALED,
        UNSEALED,
        BEFORE
    }

    /** How far it was, and what it had taken. */
    private record Since(long calls, long nanos, Duration cpu) {

        static Since now(long calls, Server server, Store store) {
            return new Since(calls, System.nanoTime(), server.cpu().plus(store.cpu()));
        }
    }

    /** One time through all the days. */
    private record Turn(double callsPerSecond, double cpuPerCall) {}

    @Override
    public boolean run(Report report) throws Exception {
        var ways = new ArrayList<>(List.of(Way.SEALED, Way.UNSEALED));
        if (!before.isEmpty()) {
            ways.add(Way.BEFORE);
        }
        var turns = new EnumMap<Way, List<Turn>>(Way.class);
        ways.forEach(way -> turns.put(way, new ArrayList<>()));
        for (int round = 0; round < rounds; round++) {
            for (var way : ways) {
                of(way, turns).add(turn(way, report));
            }
            // whoever was last is first: what the machine does beside meets each of them
            Collections.rotate(ways, 1);
        }
        boolean held = true;
        for (var other : turns.keySet()) {
            held &= other == Way.SEALED || tell(other, turns, report);
        }
        return held;
    }

    private Turn turn(Way way, Report report) throws Exception {
        try (var folder = Folder.make();
                var stores = new Stores(folder.path())) {
            var store = stores.make(database, "cost");
            double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
            var arguments = new ArrayList<>(year.serverArguments());
            if (way == Way.UNSEALED) {
                arguments.add("--pirveli.seal.enabled=false");
            }
            try (var server =
                            recipe(way, folder)
                                    .start(store, arguments.toArray(String[]::new))
                                    .awaitReady();
                    var client = new Client(server.address())) {
                return lived(way, store, server, client, load, report);
            }
        }
    }

    private Server.Recipe recipe(Way way, Folder folder) throws IOException {
        var its =
                way == Way.BEFORE
                        ? new Setting(List.of("-jar", before), setting.port(), setting.jvm())
                        : setting;
        return its.recipe(folder);
    }

    private Turn lived(
            Way way, Store store, Server server, Client client, double load, Report report)
            throws IOException, InterruptedException {
        var begun = new AtomicReference<>(Since.now(0, server, store));
        var lived = year.live(client, warmUp, calls -> begun.set(Since.now(calls, server, store)));
        var since = begun.get();
        var end = Since.now(lived.requests() + lived.moves(), server, store);
        var sealed = way == Way.SEALED && Seals.areMadeBy(client) ? Seals.await(client) : null;
        server.stop();
        long calls = end.calls() - since.calls();
        double seconds = (end.nanos() - since.nanos()) / 1e9;
        double cpu = end.cpu().minus(since.cpu()).toMillis() / 1e3;
        report.line(
                "%s, %s: %d requests and moves of the clock in %.1f s, %.1f/s, %.1f s of processor time%s (load before: %.2f)"
                        .formatted(
                                name(way),
                                store.name(),
                                calls,
                                seconds,
                                calls / seconds,
                                cpu,
                                sealed == null
                                        ? ""
                                        : ", all sealed %.1f s later"
                                                .formatted(sealed.toMillis() / 1e3),
                                load));
        return new Turn(calls / seconds, cpu / calls);
    }

    /** Round by round, since the machine may change from one to the next. */
    private static boolean tell(Way other, Map<Way, List<Turn>> turns, Report report) {
        var sealed = of(Way.SEALED, turns);
        var compared = of(other, turns);
        var paces = new ArrayList<Double>();
        var times = new ArrayList<Double>();
        for (int round = 0; round < sealed.size(); round++) {
            paces.add(sealed.get(round).callsPerSecond() / compared.get(round).callsPerSecond());
            times.add(sealed.get(round).cpuPerCall() / compared.get(round).cpuPerCall());
        }
        double pace = Figures.of(paces).median();
        report.line(
                "sealed %.1f/s, %s %.1f/s; %.3f of its pace, %.3f times its processor time (medians, the ratios round by round)"
                        .formatted(
                                pace(sealed),
                                name(other),
                                pace(compared),
                                pace,
                                Figures.of(times).median()));
        return pace >= LEAST_RATIO;
    }

    private static double pace(List<Turn> turns) {
        return Figures.of(turns.stream().map(Turn::callsPerSecond).toList()).median();
    }

    private static List<Turn> of(Way way, Map<Way, List<Turn>> turns) {
        return Objects.requireNonNull(turns.get(way));
    }

    private static String name(Way way) {
        return way.name().toLowerCase(Locale.ROOT);
    }
}

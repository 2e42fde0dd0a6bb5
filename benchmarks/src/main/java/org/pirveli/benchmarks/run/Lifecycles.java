package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.load.DeskPlace;
import org.pirveli.benchmarks.load.Floor;
import org.pirveli.benchmarks.load.FloorPlace;
import org.pirveli.benchmarks.load.Pace;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Server;
import org.pirveli.benchmarks.machine.Store;
import org.pirveli.benchmarks.machine.Stores;

/** Register, assign, answer over REST, beside the same rows without a server. */
public final class Lifecycles implements Run {

    private static final double LEAST_RATIO = 0.15;
    private static final double MOST_MICROS = 2_500;
    private static final int WARM_CLIENTS = 16;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Setting setting;
    private final List<String> databases;
    private final List<Integer> clients;
    private final int warmUp;
    private final Duration time;
    private final int rounds;

    /** Reads what is wanted. */
    public Lifecycles(Options options) {
        setting = Setting.of(options);
        databases = List.of(options.text("databases", "h2,postgresql").split(","));
        clients = options.numbers("clients", "1,8,32");
        warmUp = options.number("warm-up", 10_000);
        time = Duration.ofSeconds(options.number("seconds", 8));
        rounds = options.number("rounds", 3);
        options.refuseOthers();
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (var folder = Folder.make();
                var stores = new Stores(folder.path())) {
            boolean reached = true;
            for (var database : databases) {
                reached &=
                        measure(
                                stores.make(database, "served"),
                                stores.make(database, "floor"),
                                setting.recipe(folder),
                                report);
            }
            return reached;
        }
    }

    private boolean measure(Store store, Store bare, Server.Recipe recipe, Report report)
            throws IOException, SQLException, InterruptedException {
        var floor = pattern(store, bare, recipe);
        report.line(
                "%s: %d rows of %d bytes in all; medians of %d rounds of %d s"
                        .formatted(
                                store.name(),
                                floor.transactions(),
                                floor.bytes(),
                                rounds,
                                time.toSeconds()));
        report.line(
                "clients   floor/s  server/s   ratio   CPU µs per case: server + database = all"
                        + " (floor's database)   p50 ms  p99 ms");
        boolean reached = true;
        try (var server = recipe.start(store).awaitReady()) {
            int warm =
                    Pace.warmUp(
                            WARM_CLIENTS, warmUp, PATIENCE, () -> new DeskPlace(server.address()));
            report.line("warmed up by %d lifecycles".formatted(warm));
            var _ = Pace.of(WARM_CLIENTS, time, () -> new FloorPlace(floor));
            for (int count : clients) {
                var rows = new ArrayList<Round>();
                for (int i = 0; i < rounds; i++) {
                    rows.add(round(count, floor, server, store));
                }
                reached &= tell(count, rows, report);
            }
            var _ = server.stop();
        }
        return reached;
    }

    /** One lifecycle through a server, to see what its rows look like. */
    private static Floor pattern(Store store, Store bare, Server.Recipe recipe)
            throws IOException, SQLException, InterruptedException {
        try (var server = recipe.start(store).awaitReady();
                var place = new DeskPlace(server.address())) {
            place.once();
            var _ = server.stop();
        }
        return Floor.like(store, bare);
    }

    private record Round(
            double floor,
            double floorDatabase,
            double served,
            double server,
            double database,
            Pace pace) {}

    private Round round(int count, Floor floor, Server server, Store store)
            throws InterruptedException {
        var floorBefore = store.cpu();
        var bare = Pace.of(count, time, () -> new FloorPlace(floor));
        double floorDatabase = micros(store.cpu().minus(floorBefore), bare);
        var serverBefore = server.cpu();
        var databaseBefore = store.cpu();
        var pace = Pace.of(count, time, () -> new DeskPlace(server.address()));
        return new Round(
                bare.perSecond(),
                floorDatabase,
                pace.perSecond(),
                micros(server.cpu().minus(serverBefore), pace),
                micros(store.cpu().minus(databaseBefore), pace),
                pace);
    }

    private static double micros(Duration cpu, Pace pace) {
        return cpu.toNanos() / 1e3 / pace.pieces();
    }

    private static boolean tell(int count, List<Round> rounds, Report report) {
        double floor = median(rounds.stream().map(Round::floor).toList());
        double floorDatabase = median(rounds.stream().map(Round::floorDatabase).toList());
        double served = median(rounds.stream().map(Round::served).toList());
        double ratio = median(rounds.stream().map(r -> r.served() / r.floor()).toList());
        double server = median(rounds.stream().map(Round::server).toList());
        double database = median(rounds.stream().map(Round::database).toList());
        var took = Figures.of(rounds.stream().flatMap(r -> r.pace().took().stream()).toList());
        report.line(
                "%7d %9.0f %9.0f   %5.3f   %23.0f + %8.0f = %5.0f (%16.0f) %8.1f %7.1f"
                        .formatted(
                                count,
                                floor,
                                served,
                                ratio,
                                server,
                                database,
                                server + database,
                                floorDatabase,
                                took.median(),
                                took.percentile(99)));
        return ratio >= LEAST_RATIO && server + database <= MOST_MICROS;
    }

    private static double median(List<Double> values) {
        return Figures.of(values).median();
    }
}

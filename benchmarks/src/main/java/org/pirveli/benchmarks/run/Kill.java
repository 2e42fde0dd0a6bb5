package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.ledger.Ledger;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Server;
import org.pirveli.benchmarks.machine.Store;
import org.pirveli.benchmarks.machine.Stores;

/** Kills the server under load, again and again, and looks at what is left and what comes back. */
public final class Kill implements Run {

    private static final Duration TO_ESCALATE = Duration.ofSeconds(30);
    private static final Duration LONGEST_LOAD = Duration.ofSeconds(20);
    private static final int LEAST_LOAD = 50;
    private static final int MORE_LOAD = 500;

    /** So often the server is killed once more while it starts. */
    private static final int TWICE_EVERY = 5;

    private final Setting setting;
    private final String database;
    private final int kills;
    private final int desks;
    private final int inspectEvery;
    private final long seed;

    /** Reads what is wanted. */
    public Kill(Options options) {
        setting = Setting.of(options);
        database = options.text("database", "h2");
        kills = options.number("kills", 20);
        desks = options.number("clients", 8);
        inspectEvery = options.number("inspect-every", 1);
        seed = options.number("seed", 1);
        options.refuseOthers();
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (var folder = Folder.make();
                var stores = new Stores(folder.path());
                var ledger = new Ledger(folder.path().resolve("ledger"))) {
            var store = stores.make(database, "killed");
            report.line(
                    "%d times kill -9 on %s, %d clients, seed %d"
                            .formatted(kills, store.name(), desks, seed));
            var rounds =
                    new Rounds(
                            store,
                            setting.recipe(folder),
                            ledger,
                            new Crowd(ledger, desks, seed),
                            new Random(seed),
                            report);
            int wrong = rounds.play(kills, inspectEvery);
            return folder.keepUnless(wrong == 0, report);
        }
    }

    private record Rounds(
            Store store,
            Server.Recipe recipe,
            Ledger ledger,
            Crowd crowd,
            Random random,
            Report report) {

        int play(int kills, int inspectEvery)
                throws IOException, SQLException, InterruptedException {
            var inspection = new Inspection(store, ledger, recipe);
            var restarts = new ArrayList<Double>();
            int findings = 0;
            var server = recipe.start(store).awaitReady();
            try {
                for (int round = 1; round <= kills; round++) {
                    killUnderLoad(server);
                    int doubtful = crowd.doubtful();
                    var wrong = new ArrayList<>(inspection.asLeft());
                    if (round % TWICE_EVERY == 0) {
                        server = recipe.start(store);
                        pause(500 + random.nextInt(7_000));
                        server.kill();
                    }
                    long begun = System.nanoTime();
                    server = recipe.start(store).awaitReady();
                    double took = (System.nanoTime() - begun) / 1e9;
                    restarts.add(took);
                    var settled = crowd.settle(server, TO_ESCALATE, wrong);
                    if (round % inspectEvery == 0 || round == kills) {
                        wrong.addAll(Followers.await(List.of(server.address())));
                        var stopped = server.stop();
                        wrong.addAll(inspection.settled(settled));
                        report.line("        stopped in %d ms".formatted(stopped.toMillis()));
                        if (round < kills) {
                            server = recipe.start(store).awaitReady();
                        }
                    }
                    report.line(
                            ("kill %2d: ready again after %.1f s; %d acknowledged so far,"
                                            + " %d were unknown; %d findings")
                                    .formatted(
                                            round,
                                            took,
                                            crowd.acknowledged(),
                                            doubtful,
                                            wrong.size()));
                    report.findings(wrong);
                    findings += wrong.size();
                }
            } finally {
                server.close();
            }
            var figures = Figures.of(restarts);
            report.line(
                    "%s: %d kills, %d findings; start to ready p50 %.1f s, p95 %.1f s"
                            .formatted(
                                    store.name(),
                                    kills,
                                    findings,
                                    figures.median(),
                                    figures.percentile(95)));
            return findings;
        }

        private void killUnderLoad(Server server) throws IOException, InterruptedException {
            try (var client = new Client(server.address())) {
                crowd.work(
                        List.of(client),
                        () -> {
                            crowd.awaitAcknowledged(
                                    LEAST_LOAD + random.nextInt(MORE_LOAD), LONGEST_LOAD);
                            pause(random.nextInt(300));
                            server.kill();
                        });
            }
        }

        private static void pause(int millis) throws InterruptedException {
            Thread.sleep(Duration.ofMillis(millis));
        }
    }
}

package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.check.EventLog;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.ledger.Ledger;
import org.pirveli.benchmarks.load.Engine;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Server;
import org.pirveli.benchmarks.machine.Store;
import org.pirveli.benchmarks.machine.Stores;

/**
 * Kills the server in the midst of something long, again and again, and looks at what comes of it.
 */
public final class KillPoints implements Run {

    private static final Duration TO_ESCALATE = Duration.ofSeconds(60);
    private static final Duration LONGEST_AIM = Duration.ofSeconds(60);
    private static final long BETWEEN_LOOKS = TimeUnit.MILLISECONDS.toNanos(2);

    private static final String OVERDUE =
            "select count(*), min(offered_at), max(offered_at), max(claimed_until), max(claims),"
                    + " current_timestamp from deadline where offered_at < current_timestamp";

    /** One of so many is missed before, and one is answered. */
    private static final int STAYING = 6;

    /** Of what there is to do, so much may be done when the kill comes. */
    private static final double LATEST = 0.85;

    private final Setting setting;
    private final String point;
    private final String database;
    private final int runs;
    private final int cases;
    private final int desks;
    private final int inspectEvery;
    private final Duration lead;
    private final long seed;

    /** Reads what is wanted. */
    public KillPoints(Options options) {
        setting = Setting.of(options);
        point = options.text("point", "recalculation").toLowerCase(Locale.ROOT);
        database = options.text("database", "h2");
        runs = options.number("runs", 3);
        cases = options.number("cases", 800);
        desks = options.number("clients", 2);
        inspectEvery = options.number("inspect-every", 1);
        lead = Duration.ofSeconds(options.number("lead", 30));
        seed = options.number("seed", 1);
        options.refuseOthers();
    }

    private Point point() {
        return switch (point) {
            case "recalculation" -> new DayOff(cases, cases / STAYING);
            case "herd" -> MissedPromises.herd(cases, lead);
            case "ladder" -> MissedPromises.ladder(cases, lead);
            default ->
                    throw new IllegalArgumentException(
                            "the point is recalculation, herd or ladder, not " + point);
        };
    }

    @Override
    public boolean run(Report report) throws Exception {
        var target = point();
        try (var folder = Folder.make();
                var stores = new Stores(folder.path());
                var ledger = new Ledger(folder.path().resolve("ledger"))) {
            var store = stores.make(database, "killed");
            var trials =
                    new Trials(
                            target,
                            store,
                            setting.recipe(folder),
                            ledger,
                            new Crowd(ledger, desks, seed),
                            new Random(seed),
                            report);
            var tally = trials.play(runs, inspectEvery);
            report.line(
                    "%s on %s: %d times kill -9, %d of them half-way; %d findings"
                            .formatted(
                                    point,
                                    store.name(),
                                    tally.kills(),
                                    tally.hits(),
                                    tally.findings()));
            return folder.keepUnless(tally.findings() == 0, report) && tally.hits() >= runs;
        }
    }

    /** What came of all kills. */
    private record Tally(int kills, int hits, int findings) {}

    private record Trials(
            Point point,
            Store store,
            Server.Recipe recipe,
            Ledger ledger,
            Crowd crowd,
            Random random,
            Report report) {

        /** A kill that came too early or too late is tried again, twice as often as wanted. */
        Tally play(int wanted, int inspectEvery)
                throws IOException, SQLException, InterruptedException {
            int hits = 0;
            int findings = 0;
            int run = 0;
            while (hits < wanted && run < 2 * wanted) {
                run++;
                try (var engine = Engine.open(store)) {
                    point.prepare(engine, run);
                }
                killInTheMidst();
                int done = doneAsLeft();
                hits += done > 0 && done < point.all() ? 1 : 0;
                boolean last = hits == wanted || run == 2 * wanted;
                var wrong = comeBack(last || run % inspectEvery == 0);
                report.line(
                        "run %d: killed when %d of %d were done; %d acknowledged so far; %d findings"
                                .formatted(
                                        run,
                                        done,
                                        point.all(),
                                        crowd.acknowledged(),
                                        wrong.size()));
                report.findings(wrong);
                findings += wrong.size();
            }
            return new Tally(run, hits, findings);
        }

        private void killInTheMidst() throws IOException, InterruptedException {
            try (var server = recipe.start(store).awaitReady();
                    var client = new Client(server.address())) {
                crowd.work(List.of(client), () -> aim(client, server));
            }
        }

        private void aim(Client client, Server server) throws IOException, InterruptedException {
            point.begin(client);
            int wanted = 1 + random.nextInt((int) (point.all() * LATEST));
            long end = System.nanoTime() + LONGEST_AIM.toNanos();
            while (point.done(client) < wanted && System.nanoTime() < end) {
                LockSupport.parkNanos(BETWEEN_LOOKS);
            }
            server.kill();
        }

        private int doneAsLeft() throws IOException, SQLException {
            try (var connection = store.openAsLeft()) {
                return point.doneBy(EventLog.read(connection));
            }
        }

        /** What was left to do, and in whose hand it was, and what the server said of it. */
        private void tellWhy(Server server) throws IOException, SQLException {
            try (var connection = store.open();
                    var rows = connection.createStatement().executeQuery(OVERDUE)) {
                while (rows.next()) {
                    report.line(
                            "%s overdue, from %s to %s; claimed until %s, up to %s times; now %s"
                                    .formatted(
                                            rows.getString(1),
                                            rows.getString(2),
                                            rows.getString(3),
                                            rows.getString(4),
                                            rows.getString(5),
                                            rows.getString(6)));
                }
            }
            for (var line : server.warnings()) {
                report.line(line);
            }
        }

        /** Starts it again, lets it finish, and checks everything. */
        private List<String> comeBack(boolean inspected)
                throws IOException, SQLException, InterruptedException {
            var inspection = new Inspection(store, ledger, recipe);
            var wrong = new ArrayList<>(inspection.asLeft());
            try (var server = recipe.start(store).awaitReady()) {
                var settled = crowd.settle(server, TO_ESCALATE, wrong);
                try (var client = new Client(server.address())) {
                    wrong.addAll(point.awaitEnd(client));
                    wrong.addAll(Followers.await(List.of(server.address())));
                }
                var _ = server.stop();
                try (var connection = store.open()) {
                    wrong.addAll(point.check(EventLog.read(connection), connection));
                }
                if (inspected) {
                    wrong.addAll(inspection.settled(settled));
                }
                if (!wrong.isEmpty()) {
                    tellWhy(server);
                }
            }
            return wrong;
        }
    }
}

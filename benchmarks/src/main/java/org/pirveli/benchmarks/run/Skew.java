package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.check.Sightings;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.ledger.Ledger;
import org.pirveli.benchmarks.load.Engine;
import org.pirveli.benchmarks.load.Histories;
import org.pirveli.benchmarks.machine.FakeClock;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Server;
import org.pirveli.benchmarks.machine.Store;
import org.pirveli.benchmarks.machine.Stores;

/**
 * Two servers on one PostgreSQL, one an hour ahead and one an hour behind, whose clocks jump while
 * they work. The database's clock is right, and all that counts.
 */
public final class Skew implements Run {

    private static final Duration AHEAD = Duration.ofHours(1);
    private static final Duration BEHIND = Duration.ofHours(-1);
    private static final Duration BACK = Duration.ofMinutes(-10);
    private static final Duration TO_ESCALATE = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);
    private static final Duration LEAD = Duration.ofSeconds(15);
    private static final int UNUSED_YEAR = 1_900;

    private final Setting setting;
    private final int seconds;
    private final int each;
    private final int desks;
    private final Duration slack;
    private final long seed;

    /** Reads what is wanted. */
    public Skew(Options options) {
        setting = Setting.of(options);
        seconds = options.number("seconds", 60);
        each = options.number("each", 10);
        desks = options.number("clients", 4);
        slack = Duration.ofSeconds(options.number("slack", 10));
        seed = options.number("seed", 1);
        options.refuseOthers();
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (var folder = Folder.make();
                var stores = new Stores(folder.path());
                var ledger = new Ledger(folder.path().resolve("ledger"))) {
            var ahead = FakeClock.in(folder.path(), "ahead", AHEAD);
            var behind = FakeClock.in(folder.path(), "behind", BEHIND);
            var store = stores.make("postgresql", "skewed");
            var recipe = setting.recipe(folder);
            var wrong = new ArrayList<String>();
            try (var a = recipe.by(ahead).start(store).awaitReady();
                    var b = recipe.at(setting.port() + 1).by(behind).start(store).awaitReady()) {
                var crowd = new Crowd(ledger, desks, seed);
                var looks = new Sightings();
                var since = Instant.now();
                var last = promise(store);
                watch(store, looks, () -> work(crowd, List.of(a, b), List.of(ahead, behind), last));
                var settled = crowd.settle(a, TO_ESCALATE, wrong);
                wrong.addAll(Followers.await(List.of(a.address(), b.address())));
                var _ = a.stop();
                var _ = b.stop();
                wrong.addAll(looks.check(slack));
                wrong.addAll(lateness(looks.lateness(since), report));
                wrong.addAll(new Inspection(store, ledger, recipe).settled(settled));
                report.line(
                        "%d commands acknowledged, %d left unknown"
                                .formatted(crowd.acknowledged(), crowd.doubtful()));
            }
            report.findings(wrong);
            report.line(
                    "an hour ahead, an hour behind, jumps of 10 min and 2 h: %d findings"
                            .formatted(wrong.size()));
            return folder.keepUnless(wrong.isEmpty(), report);
        }
    }

    /** Some promises for each of the next seconds; returns the last of their instants. */
    private Instant promise(Store store) throws SQLException {
        var dueAt = Instant.ofEpochSecond(Instant.now().plus(LEAD).getEpochSecond());
        try (var engine = Engine.open(store)) {
            var histories = new Histories(engine, seed);
            for (int i = 0; i < seconds; i++) {
                dueAt = dueAt.plusSeconds(1);
                var _ = histories.promise(each, dueAt, Histories.FAR_APART, UNUSED_YEAR);
            }
        }
        return dueAt;
    }

    /** People work on both nodes until everything has fallen due, while clocks jump. */
    private static void work(
            Crowd crowd, List<Server> servers, List<FakeClock> clocks, Instant last)
            throws IOException, InterruptedException {
        try (var one = new Client(servers.getFirst().address());
                var other = new Client(servers.getLast().address())) {
            crowd.work(
                    List.of(one, other),
                    () -> {
                        var part = Duration.between(Instant.now(), last).dividedBy(4);
                        Thread.sleep(part);
                        clocks.getFirst().set(AHEAD.plus(BACK));
                        Thread.sleep(part);
                        clocks.getLast().set(BEHIND.plus(AHEAD.multipliedBy(2)));
                        Thread.sleep(part);
                        clocks.getFirst().set(BEHIND);
                        Thread.sleep(part.plus(BETWEEN_LOOKS.multipliedBy(50)));
                    });
        }
    }

    private List<String> lateness(List<Double> late, Report report) {
        var figures = Figures.of(late);
        report.line(
                "%d promises fell due and were seen escalated after p50 %.2f s, max %.2f s"
                        .formatted(late.size(), figures.median(), figures.percentile(100)));
        var wrong = new ArrayList<String>();
        if (late.size() != seconds * each) {
            wrong.add("%d escalations for %d promises".formatted(late.size(), seconds * each));
        }
        if (figures.percentile(100) > 2 + slack.toSeconds()) {
            wrong.add("escalated %.2f s late".formatted(figures.percentile(100)));
        }
        return wrong;
    }

    /** Looks at the log over and over while something happens. */
    private static void watch(Store store, Sightings looks, Crowd.Meanwhile meanwhile)
            throws IOException, SQLException, InterruptedException {
        var over = new AtomicBoolean();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var looking = threads.submit(() -> look(store, looks, over));
            try {
                meanwhile.happen();
            } finally {
                over.set(true);
            }
            looking.get();
        } catch (ExecutionException failure) {
            throw new SQLException("nobody could look at the log", failure.getCause());
        }
    }

    private static @Nullable Void look(Store store, Sightings looks, AtomicBoolean over)
            throws SQLException, InterruptedException {
        try (var connection = store.open()) {
            while (!over.get()) {
                looks.look(connection);
                Thread.sleep(BETWEEN_LOOKS);
            }
            looks.look(connection);
        }
        return null;
    }
}

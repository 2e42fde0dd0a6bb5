package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.desk.Answer;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.desk.Request;
import org.pirveli.benchmarks.ledger.Entry;
import org.pirveli.benchmarks.ledger.Ledger;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Server;
import org.pirveli.benchmarks.machine.Store;
import org.pirveli.benchmarks.machine.Stores;

/** Two servers on one PostgreSQL: they share the work, and one takes over what the other leaves. */
public final class TwoNodes implements Run {

    private static final Duration TAKEOVER = Duration.ofSeconds(30);
    private static final Duration TO_ESCALATE = Duration.ofSeconds(60);
    private static final Duration LONG_AGO = Duration.ofDays(21);
    private static final Duration WORKING = Duration.ofSeconds(15);
    private static final int LEVELS = 3;

    private final Setting setting;
    private final int desks;
    private final int kills;
    private final int rowKills;
    private final int handovers;
    private final long seed;

    /** Reads what is wanted. */
    public TwoNodes(Options options) {
        setting = Setting.of(options);
        desks = options.number("clients", 8);
        kills = options.number("kills", 4);
        rowKills = options.number("row-kills", 4);
        handovers = options.number("handovers", 200);
        seed = options.number("seed", 1);
        options.refuseOthers();
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (var folder = Folder.make();
                var stores = new Stores(folder.path());
                var ledger = new Ledger(folder.path().resolve("ledger"))) {
            var store = stores.make("postgresql", "shared");
            var first = setting.recipe(folder);
            var office =
                    new Office(
                            store,
                            first,
                            first.at(setting.port() + 1),
                            ledger,
                            new Crowd(ledger, desks, seed),
                            report);
            var wrong = new ArrayList<>(office.live(kills, handovers, new Random(seed)));
            wrong.addAll(
                    new RowTakeover(store, first, first.at(setting.port() + 1), report)
                            .measure(rowKills, new Random(seed)));
            report.findings(wrong);
            report.line("PostgreSQL, two nodes: %d findings".formatted(wrong.size()));
            return folder.keepUnless(wrong.isEmpty(), report);
        }
    }

    private record Office(
            Store store,
            Server.Recipe left,
            Server.Recipe right,
            Ledger ledger,
            Crowd crowd,
            Report report) {

        List<String> live(int kills, int handovers, Random random)
                throws IOException, SQLException, InterruptedException {
            var wrong = new ArrayList<String>();
            var a = left.start(store).awaitReady();
            var b = right.start(store).awaitReady();
            try {
                wrong.addAll(work(a, b));
                wrong.addAll(handOver(a, b, handovers));
                wrong.addAll(handOver(b, a, handovers));
                for (int kill = 1; kill <= kills; kill++) {
                    boolean killLeft = kill % 2 == 1;
                    wrong.addAll(killOne(killLeft ? a : b, killLeft ? b : a, random));
                    if (killLeft) {
                        a = left.start(store).awaitReady();
                    } else {
                        b = right.start(store).awaitReady();
                    }
                }
                var settled = crowd.settle(b, TO_ESCALATE, wrong);
                wrong.addAll(Followers.await(List.of(a.address(), b.address())));
                var _ = a.stop();
                var _ = b.stop();
                wrong.addAll(new Inspection(store, ledger, left).settled(settled));
            } finally {
                a.close();
                b.close();
            }
            return wrong;
        }

        /** Both are given work, and both should do some of what falls due. */
        private List<String> work(Server a, Server b) throws IOException, InterruptedException {
            var wrong = new ArrayList<String>();
            try (var toA = new Client(a.address());
                    var toB = new Client(b.address())) {
                crowd.work(List.of(toA, toB), () -> Thread.sleep(WORKING));
                for (var client : List.of(toA, toB)) {
                    double commands = metric(client, "pirveli.commands");
                    report.line(
                            "a node carried out %.0f commands, and raised %.0f escalations"
                                    .formatted(
                                            commands,
                                            metric(client, "pirveli.escalations.raised")));
                    if (commands == 0) {
                        wrong.add("a node carried out nothing");
                    }
                }
            }
            return wrong;
        }

        private static double metric(Client client, String name)
                throws IOException, InterruptedException {
            var answer = client.get("admin", "/actuator/metrics/" + name);
            return answer.isDone()
                    ? answer.json().path("measurements").path(0).path("value").doubleValue()
                    : 0;
        }

        /** A case registered on one node must be there on the other once it is answered. */
        private List<String> handOver(Server from, Server to, int count)
                throws IOException, InterruptedException {
            var wrong = new ArrayList<String>();
            var took = new ArrayList<Double>();
            int pending = 0;
            try (var here = new Client(from.address());
                    var there = new Client(to.address())) {
                for (int i = 0; i < count; i++) {
                    long begun = System.nanoTime();
                    var answer = send(Request.register(UUID.randomUUID().toString(), null), here);
                    took.add((System.nanoTime() - begun) / 1e6);
                    if (answer.isPending()) {
                        pending++;
                    }
                    var caseId = answer.json().path("caseId").stringValue();
                    var read = there.get("supervisor", "/api/v1/cases/" + caseId);
                    if (!read.isDone()) {
                        wrong.add(
                                "answered%s on one node, not there on the other: %s"
                                        .formatted(
                                                answer.isPending() ? " as pending" : "",
                                                read.body()));
                    }
                }
            }
            var figures = Figures.of(took);
            report.line(
                    ("%d cases registered on one node, read on the other: %d were not there, %d"
                                    + " were answered as pending; registering took p50 %.1f ms,"
                                    + " p99 %.1f ms")
                            .formatted(
                                    count,
                                    wrong.size(),
                                    pending,
                                    figures.median(),
                                    figures.percentile(99)));
            return wrong;
        }

        private Answer send(Request request, Client client)
                throws IOException, InterruptedException {
            ledger.write(new Entry.Intent(request));
            var answer =
                    client.post(request.user(), request.path(), request.body(), request.mark());
            ledger.write(Entry.of(request.mark(), answer));
            if (!answer.isDone()) {
                throw new IOException(request + " was answered by " + answer);
            }
            return answer;
        }

        /** Kills one while both work, and waits until the other does what that one did. */
        private List<String> killOne(Server dying, Server staying, Random random)
                throws IOException, InterruptedException {
            var wrong = new ArrayList<String>();
            try (var toDying = new Client(dying.address());
                    var toStaying = new Client(staying.address())) {
                crowd.work(
                        List.of(toDying, toStaying),
                        () -> {
                            Thread.sleep(Duration.ofMillis(2_000 + random.nextInt(3_000)));
                            dying.kill();
                            wrong.addAll(takeOver(toStaying));
                        });
            }
            return wrong;
        }

        private List<String> takeOver(Client client) throws IOException, InterruptedException {
            long killed = System.nanoTime();
            var request =
                    Request.register(UUID.randomUUID().toString(), Instant.now().minus(LONG_AGO));
            var _ = send(request, client);
            double views = -1;
            double deadlines = -1;
            var path = "/api/v1/cases/" + request.caseId();
            while (deadlines < 0) {
                var read = client.get("supervisor", path);
                double seconds = (System.nanoTime() - killed) / 1e9;
                if (read.isDone() && views < 0) {
                    views = seconds;
                }
                if (read.isDone() && read.json().path("escalations").size() == LEVELS) {
                    deadlines = seconds;
                } else if (seconds > 2 * TAKEOVER.toSeconds()) {
                    return List.of("never taken over: " + read.body());
                }
                Thread.sleep(Duration.ofMillis(20));
            }
            report.line(
                    "one killed; the other showed a new case after %.1f s, and its escalations after %.1f s"
                            .formatted(views, deadlines));
            return deadlines <= TAKEOVER.toSeconds()
                    ? List.of()
                    : List.of("taken over only after %.1f s".formatted(deadlines));
        }
    }
}

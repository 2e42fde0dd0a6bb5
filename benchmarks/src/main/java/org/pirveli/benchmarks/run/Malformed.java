package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.desk.Request;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Server;
import org.pirveli.benchmarks.machine.Stores;
import org.pirveli.benchmarks.malformed.Kind;
import org.pirveli.benchmarks.malformed.Malformations;
import org.pirveli.benchmarks.malformed.Wire;

/** Requests that nobody should send: each is answered by a problem, none by a fault. */
public final class Malformed implements Run {

    private static final int SHOWN = 20;
    private static final int SHOWN_CHARACTERS = 400;
    private static final List<Kind> KINDS = List.of(Kind.values());

    private final Setting setting;
    private final String database;
    private final int requests;
    private final long seed;

    /** Reads what is wanted. */
    public Malformed(Options options) {
        setting = Setting.of(options);
        database = options.text("database", "postgresql");
        requests = options.number("requests", 10_000);
        seed = options.number("seed", 1);
        options.refuseOthers();
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (var folder = Folder.make();
                var stores = new Stores(folder.path())) {
            var store = stores.make(database, "malformed");
            try (var server = setting.recipe(folder).start(store).awaitReady()) {
                var wrong = bombard(server, report);
                wrong.stream().limit(SHOWN).forEach(report::line);
                report.line(
                        "%d malformed requests (seed %d) on %s: %d findings"
                                .formatted(requests, seed, store.name(), wrong.size()));
                return wrong.isEmpty();
            }
        }
    }

    private List<String> bombard(Server server, Report report)
            throws IOException, InterruptedException {
        var malformations = new Malformations(seed, someCase(server));
        var wrong = new ArrayList<String>();
        var counts = new TreeMap<Kind, TreeMap<Integer, Integer>>();
        for (int i = 0; i < requests; i++) {
            var kind = KINDS.get(i % KINDS.size());
            var request = malformations.next(kind);
            var reply = reply(server, request);
            counts.computeIfAbsent(kind, _ -> new TreeMap<>())
                    .merge(reply.status(), 1, Integer::sum);
            boolean taken = reply.status() == 200 || reply.status() == 201;
            if (!taken && (reply.status() >= 500 || !reply.isProblem() || reply.isIndiscreet())) {
                wrong.add(
                        "%s: %s -> %d %s"
                                .formatted(
                                        kind,
                                        shown(new String(request, StandardCharsets.UTF_8)),
                                        reply.status(),
                                        shown(reply.head() + " " + reply.body())));
            }
        }
        counts.forEach((kind, statuses) -> report.line("%-17s %s".formatted(kind, statuses)));
        return wrong;
    }

    private static Wire.Reply reply(Server server, byte[] request) {
        try {
            return Wire.exchange(server.address(), request);
        } catch (IOException silent) {
            return new Wire.Reply(0, "", silent.toString());
        }
    }

    private static String someCase(Server server) throws IOException, InterruptedException {
        try (var client = new Client(server.address())) {
            var request = Request.register(UUID.randomUUID().toString(), null);
            var answer = client.post(request.user(), request.path(), request.body());
            if (!answer.isDone()) {
                throw new IOException(request + " was answered by " + answer);
            }
            return request.caseId();
        }
    }

    private static String shown(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.length() <= SHOWN_CHARACTERS ? line : line.substring(0, SHOWN_CHARACTERS);
    }
}

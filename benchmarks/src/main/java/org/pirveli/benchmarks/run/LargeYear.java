package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.load.Engine;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Server;
import org.pirveli.benchmarks.machine.Store;
import org.pirveli.benchmarks.machine.Stores;
import org.pirveli.benchmarks.year.BulkYear;
import org.pirveli.benchmarks.year.BulkYear.Written;
import tools.jackson.databind.JsonNode;

/** The year of an office many times as large, written in bulk: rebuilt, and reported on. */
public final class LargeYear implements Run {

    private static final Year YEAR = Year.of(2023);

    private final Setting setting;
    private final String database;
    private final int scale;
    private final long seed;

    /** Reads what is wanted. */
    public LargeYear(Options options) {
        setting = Setting.of(options);
        database = options.text("database", "postgresql");
        scale = options.number("scale", 100);
        seed = options.number("seed", 1);
        options.refuseOthers();
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (var folder = Folder.make();
                var stores = new Stores(folder.path())) {
            var store = stores.make(database, "large");
            var written = fill(store, report);
            var recipe = setting.recipe(folder);
            long begun = System.nanoTime();
            var _ = recipe.runToEnd(store, "--pirveli.command=rebuild-views");
            report.line("all views rebuilt in %.0f s".formatted(secondsSince(begun)));
            var wrong = reports(store, recipe, written, report);
            report.line("%d findings".formatted(wrong.size()));
            report.findings(wrong);
            return wrong.isEmpty();
        }
    }

    private Written fill(Store store, Report report) throws SQLException {
        long begun = System.nanoTime();
        Written written;
        var arguments = new ArrayList<>(store.serverArguments());
        arguments.add("--pirveli.clock.stands-at=2023-01-01T00:00:00+04:00");
        try (var engine = Engine.open(arguments)) {
            written = new BulkYear(engine, YEAR).write(scale, seed);
        }
        double seconds = secondsSince(begun);
        report.line(
                "%s: %d times 2023, %d calls and %d cases in %d events, written in %.0f s, %.0f/s"
                        .formatted(
                                store.name(),
                                scale,
                                written.calls(),
                                written.cases(),
                                written.events(),
                                seconds,
                                written.events() / seconds));
        try (var connection = store.open();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
        return written;
    }

    private static List<String> reports(
            Store store, Server.Recipe recipe, Written written, Report report)
            throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        try (var server = recipe.start(store).awaitReady();
                var client = new Client(server.address())) {
            var promises = read(client, "first-response?period=MONTH&groupBy=CHANNEL", report);
            compare("cases", written.cases(), promises.at("/total/received"), wrong);
            var consultations = read(client, "consultations?period=MONTH&groupBy=OPERATOR", report);
            compare("consultations", written.calls(), consultations.at("/total/offered"), wrong);
            var hotline = read(client, "hotline-calls", report);
            hotline.get("years")
                    .valueStream()
                    .filter(row -> row.get("origin").asString().equals("RECORDED"))
                    .forEach(row -> compare("calls", written.calls(), row.get("calls"), wrong));
            var replies = read(client, "uniformity?groupBy=TEMPLATE", report);
            compare("replies", written.cases(), replies.at("/total/replies"), wrong);
        }
        return wrong;
    }

    private static JsonNode read(Client client, String path, Report report)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var answer = client.get("supervisor", "/api/v1/reports/" + path);
        report.line("    %s: %.1f s".formatted(path, secondsSince(begun)));
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " was answered by " + answer.body());
        }
        return answer.json();
    }

    private static void compare(String what, long counted, JsonNode told, List<String> wrong) {
        if (told.longValue() != counted) {
            wrong.add("%s: written %d, told %s".formatted(what, counted, told));
        }
    }

    private static double secondsSince(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }
}

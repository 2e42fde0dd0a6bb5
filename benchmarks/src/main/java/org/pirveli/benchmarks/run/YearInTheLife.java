package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.check.ConsultationBook;
import org.pirveli.benchmarks.check.DeadlineRows;
import org.pirveli.benchmarks.check.DecisionRows;
import org.pirveli.benchmarks.check.Desks;
import org.pirveli.benchmarks.check.Escalations;
import org.pirveli.benchmarks.check.EventLog;
import org.pirveli.benchmarks.check.LoadBook;
import org.pirveli.benchmarks.check.PromiseBook;
import org.pirveli.benchmarks.check.ReplyBook;
import org.pirveli.benchmarks.check.Sequences;
import org.pirveli.benchmarks.check.Tables;
import org.pirveli.benchmarks.check.TextOpener;
import org.pirveli.benchmarks.check.TopicBook;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Server;
import org.pirveli.benchmarks.machine.Store;
import org.pirveli.benchmarks.machine.Stores;
import org.pirveli.benchmarks.year.Year;
import org.pirveli.benchmarks.year.Year.Lived;
import tools.jackson.databind.JsonNode;

/**
 * The year 2023, or some days of it, lived through by a clock that is moved; and at its end every
 * report counted again from the events.
 */
public final class YearInTheLife implements Run {

    private static final Map<String, String> REPORTS =
            Map.of(
                    "promises",
                    "first-response?period=MONTH&groupBy=CHANNEL",
                    "consultations",
                    "consultations?groupBy=OPERATOR",
                    "hotline",
                    "hotline-calls",
                    "replies",
                    "uniformity?groupBy=TEMPLATE",
                    "load",
                    "load",
                    "topics",
                    "topics",
                    "messages",
                    "sms");

    private final Setting setting;
    private final String database;
    private final Year year;
    private final boolean sealing;

    /** Reads what is wanted. */
    public YearInTheLife(Options options) {
        setting = Setting.of(options);
        database = options.text("database", "h2");
        year =
                new Year(
                        LocalDate.parse(options.text("from", "2023-01-01")),
                        options.number("days", 365),
                        options.number("scale", 1),
                        options.number("seed", 1));
        sealing = options.choice("sealing", "on", "off");
        options.refuseOthers();
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (var folder = Folder.make();
                var stores = new Stores(folder.path())) {
            var store = stores.make(database, "year");
            var recipe = setting.recipe(folder);
            var reports = new HashMap<String, JsonNode>();
            var lived = live(store, recipe, reports, report);
            var wrong = inspect(store, recipe, lived, reports, report);
            report.line("%d findings".formatted(wrong.size()));
            report.findings(wrong);
            return folder.keepUnless(wrong.isEmpty(), report);
        }
    }

    private Lived live(
            Store store, Server.Recipe recipe, Map<String, JsonNode> reports, Report report)
            throws IOException, InterruptedException {
        var arguments = new ArrayList<>(year.serverArguments());
        arguments.add("--pirveli.seal.enabled=" + sealing);
        try (var server = recipe.start(store, arguments.toArray(String[]::new)).awaitReady();
                var client = new Client(server.address())) {
            long begun = System.nanoTime();
            var lived = year.live(client);
            var took = Duration.ofNanos(System.nanoTime() - begun);
            report.line(
                    "%s: lived through %d days from %s in %d s: %d requests, %d moves of the clock"
                            .formatted(
                                    store.name(),
                                    year.days(),
                                    year.first(),
                                    took.toSeconds(),
                                    lived.requests(),
                                    lived.moves()));
            new TreeMap<>(lived.chronicle().counts())
                    .forEach((what, count) -> report.line("    %s: %d".formatted(what, count)));
            if (sealing) {
                report.line(
                        "    all of it under a signed checkpoint %.1f s later"
                                .formatted(Seals.await(client).toMillis() / 1e3));
            }
            for (var each : REPORTS.entrySet()) {
                reports.put(each.getKey(), read(client, each.getValue()));
            }
            server.stop();
            return lived;
        }
    }

    private static JsonNode read(Client client, String path)
            throws IOException, InterruptedException {
        var answer = client.get("supervisor", "/api/v1/reports/" + path);
        if (answer.status() != 200) {
            throw new IllegalStateException(path + " was answered by " + answer.body());
        }
        return answer.json();
    }

    private List<String> inspect(
            Store store,
            Server.Recipe recipe,
            Lived lived,
            Map<String, JsonNode> reports,
            Report report)
            throws IOException, SQLException, InterruptedException {
        var wrong = new ArrayList<String>();
        Tables live;
        try (var connection = store.open();
                var keys = store.openKeys()) {
            var log = EventLog.read(connection).opened(TextOpener.read(keys, store.masterKey()));
            var consultations = ConsultationBook.of(EventLog.consultations(connection));
            wrong.addAll(laws(log, connection));
            var desks = Desks.check(log);
            wrong.addAll(desks.wrong());
            wrong.addAll(consultations.comparedWithWatches(lived.chronicle().completed()));
            wrong.addAll(consultations.comparedWithReport(of("consultations", reports)));
            wrong.addAll(
                    consultations.comparedWithHotline(
                            of("hotline", reports), year.first().getYear()));
            wrong.addAll(
                    PromiseBook.check(
                            log,
                            of("promises", reports),
                            Instant.parse(of("promises", reports).get("asOf").asString())));
            wrong.addAll(ReplyBook.check(log, of("replies", reports)));
            wrong.addAll(LoadBook.check(desks.loads(), consultations, of("load", reports)));
            wrong.addAll(TopicBook.check(log, of("topics", reports)));
            wrong.addAll(TopicBook.messages(log, of("messages", reports)));
            report.line(
                    "counted again: %d events of cases, %d consultations, %d cases given out by rule"
                            .formatted(log.events().size(), consultations.size(), desks.byRule()));
            live = Tables.views(connection);
        }
        var _ = recipe.runToEnd(store, "--pirveli.command=rebuild-views");
        try (var connection = store.open()) {
            wrong.addAll(live.differences(Tables.views(connection)));
        }
        return wrong;
    }

    private List<String> laws(EventLog log, Connection connection) throws SQLException {
        var wrong = new ArrayList<String>();
        wrong.addAll(Sequences.check(log));
        wrong.addAll(DecisionRows.register(log, connection));
        wrong.addAll(Escalations.check(log, year.ends()));
        wrong.addAll(DeadlineRows.check(log, connection));
        return wrong;
    }

    private static JsonNode of(String name, Map<String, JsonNode> reports) {
        return Objects.requireNonNull(reports.get(name));
    }
}

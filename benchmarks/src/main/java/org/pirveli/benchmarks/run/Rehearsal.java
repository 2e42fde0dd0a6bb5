package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.desk.Client;
import org.pirveli.benchmarks.load.Engine;
import org.pirveli.benchmarks.load.Histories;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Store;
import org.pirveli.benchmarks.machine.Stores;
import tools.jackson.databind.JsonNode;

/** A year of a large office's cases played through under a stricter promise. */
public final class Rehearsal implements Run {

    private static final double MOST_SECONDS = 120;
    private static final Duration YEAR = Duration.ofDays(350);
    private final Setting setting;
    private final String database;
    private final int cases;
    private final int rounds;
    private final long seed;

    /** Reads what is wanted. */
    public Rehearsal(Options options) {
        setting = Setting.of(options);
        database = options.text("database", "postgresql");
        cases = options.number("cases", 480_000);
        rounds = options.number("rounds", 3);
        seed = options.number("seed", 1);
        options.refuseOthers();
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (var folder = Folder.make();
                var stores = new Stores(folder.path())) {
            var store = stores.make(database, "rehearsed");
            var recipe = setting.recipe(folder);
            fill(store);
            var _ = recipe.runToEnd(store, "--pirveli.command=rebuild-views");
            report.line("%s: %d cases of a year".formatted(store.name(), cases));
            boolean soonEnough = true;
            try (var server = recipe.start(store).awaitReady();
                    var client = new Client(server.address())) {
                for (var days : List.of("AS_KNOWN", "FINAL")) {
                    var took = new ArrayList<Double>();
                    for (int round = 1; round <= rounds; round++) {
                        took.add(round(days, client, report));
                    }
                    double median = Figures.of(took).median();
                    report.line("%s: median %.1f s".formatted(days, median));
                    soonEnough &= median <= MOST_SECONDS;
                }
            }
            return soonEnough;
        }
    }

    private void fill(Store store) throws SQLException {
        try (var engine = Engine.open(store)) {
            new Histories(engine, seed).answer(cases, YEAR.dividedBy(cases));
        }
        try (var connection = store.open();
                var statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    /** From the request to the result; what each millisecond of waiting adds is counted too. */
    private double round(String days, Client client, Report report)
            throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var answer = client.post("supervisor", "/api/v1/rehearsals", stricter(days));
        var taken = answer.json();
        if (!taken.hasNonNull("rehearsalId")) {
            throw new IllegalStateException("the rehearsal was answered by " + answer);
        }
        var progress = taken;
        int seen = 0;
        while (!progress.path("state").asString().equals("DONE")) {
            Thread.sleep(Duration.ofMillis(250));
            progress = progress(client, taken);
            seen += progress.path("done").intValue() > 0 ? 1 : 0;
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        var result = progress.get("result");
        if (result.get("clocks").intValue() != cases) {
            throw new IllegalStateException("not all cases were played: " + result.get("clocks"));
        }
        report.line(
                "%s: %.1f s, %.0f cases/s, %d looks at the progress; in time %s before, %s after"
                        .formatted(
                                days,
                                seconds,
                                cases / seconds,
                                seen,
                                result.at("/before/share").asString(),
                                result.at("/after/share").asString()));
        return seconds;
    }

    private static JsonNode progress(Client client, JsonNode taken)
            throws IOException, InterruptedException {
        var progress =
                client.get(
                                "supervisor",
                                "/api/v1/rehearsals/" + taken.get("rehearsalId").asString())
                        .json();
        if (progress.path("state").asString().equals("FAILED")) {
            throw new IllegalStateException("the rehearsal failed");
        }
        return progress;
    }

    /** One working day instead of two. */
    private static String stricter(String days) {
        return """
        { "from": "2024-01-01", "to": "2024-12-31", "days": "%s",
          "policy": {
            "firstResponse": { "amount": 1, "unit": "WORKING_DAYS",
                               "startRule": "RECEIPT_DAY", "endRule": "CLOSE_OF_BUSINESS" },
            "reminders": [ { "share": 50, "to": [ "ASSIGNEE" ] } ],
            "levels": [ { "level": 1, "afterWorkingTime": "PT1H", "to": "SUPERVISOR" },
                        { "level": 2, "afterWorkingTime": "PT5H", "to": "HEAD" } ],
            "reopeningDays": 30 } }
        """
                .formatted(days);
    }
}

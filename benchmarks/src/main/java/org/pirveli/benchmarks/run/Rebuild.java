package org.pirveli.benchmarks.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.load.Engine;
import org.pirveli.benchmarks.load.Histories;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Server;
import org.pirveli.benchmarks.machine.Store;
import org.pirveli.benchmarks.machine.Stores;

/**
 * A rebuild of all views by the server's own command, beside reading and parsing the same log; and
 * how long it takes to compare them with the log.
 */
public final class Rebuild implements Run {

    private static final double MOST = 3;

    /** For a million events. */
    private static final double MOST_SECONDS = 120;

    private static final Pattern READ = Pattern.compile("Read (\\d+) events in (\\d+) ms");
    private static final Pattern REBUILT = Pattern.compile("from (\\d+) events of .* in (\\d+) ms");
    private static final Pattern VERIFIED =
            Pattern.compile("with (\\d+) events in (\\d+) ms: all hold");

    private final Setting setting;
    private final String database;
    private final int events;
    private final int rounds;
    private final long seed;

    /** Reads what is wanted. */
    public Rebuild(Options options) {
        setting = Setting.of(options);
        database = options.text("database", "postgresql");
        events = options.number("events", 1_000_000);
        rounds = options.number("rounds", 3);
        seed = options.number("seed", 1);
        options.refuseOthers();
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (var folder = Folder.make();
                var stores = new Stores(folder.path())) {
            var store = stores.make(database, "rebuilt");
            report.line("%s: %d events".formatted(store.name(), fill(store)));
            var recipe = setting.recipe(folder);
            var ratios = new ArrayList<Double>();
            for (int round = 1; round <= rounds; round++) {
                double read = millis(READ, read(store), events);
                double rebuilt = millis(REBUILT, rebuild(store, recipe), events);
                ratios.add(rebuilt / read);
                report.line(
                        "round %d: read and parsed in %.1f s, rebuilt in %.1f s: %.2f times"
                                .formatted(round, read / 1e3, rebuilt / 1e3, rebuilt / read));
            }
            double ratio = Figures.of(ratios).median();
            report.line("median: %.2f times".formatted(ratio));
            double verified = millis(VERIFIED, verify(store, recipe), events) / 1e3;
            report.line("all rows compared with the log in %.1f s".formatted(verified));
            return ratio <= MOST && verified <= MOST_SECONDS;
        }
    }

    private long fill(Store store) throws SQLException {
        long written;
        try (var engine = Engine.open(store)) {
            written = new Histories(engine, seed).fill(events);
        }
        try (var connection = store.open();
                var statement = connection.createStatement()) {
            // as it would be some time later; PostgreSQL then knows what it has
            statement.execute("analyze");
        }
        return written;
    }

    private static String rebuild(Store store, Server.Recipe recipe)
            throws IOException, InterruptedException {
        return Files.readString(recipe.runToEnd(store, "--pirveli.command=rebuild-views"));
    }

    /** Ends with another exit code, and so with an exception, if anything differs. */
    private static String verify(Store store, Server.Recipe recipe)
            throws IOException, InterruptedException {
        return Files.readString(recipe.runToEnd(store, "--pirveli.command=verify-views"));
    }

    /** In a process of its own, with as much memory as the rebuild gets. */
    private static String read(Store store) throws IOException, InterruptedException {
        var process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xmx1g",
                                "-jar",
                                System.getProperty("java.class.path"),
                                "read-log",
                                "--server-arguments=" + String.join(" ", store.serverArguments()))
                        .redirectErrorStream(true)
                        .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("the log could not be read:\n" + said);
        }
        return said;
    }

    private static double millis(Pattern pattern, String said, long atLeast) {
        var found = pattern.matcher(said);
        if (!found.find() || Long.parseLong(found.group(1)) < atLeast) {
            throw new IllegalStateException("not all events were seen:\n" + said);
        }
        return Double.parseDouble(found.group(2));
    }
}

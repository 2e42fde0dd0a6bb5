package org.pirveli.benchmarks.run;

import java.time.Duration;
import java.time.Instant;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.load.DeskPlace;
import org.pirveli.benchmarks.load.Pace;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Stores;

/** Lifecycles under the JDK's flight recorder: what the server's processor time goes into. */
public final class Profile implements Run {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private final Setting setting;
    private final String database;
    private final int clients;
    private final int warmUp;
    private final Duration time;

    /** Reads what is wanted. */
    public Profile(Options options) {
        setting = Setting.of(options);
        database = options.text("database", "postgresql");
        clients = options.number("clients", 8);
        warmUp = options.number("warm-up", 10_000);
        time = Duration.ofSeconds(options.number("seconds", 30));
        options.refuseOthers();
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (var folder = Folder.make();
                var stores = new Stores(folder.path())) {
            var recording = new Recording(folder.path().resolve("lifecycles.jfr"));
            var store = stores.make(database, "profiled");
            var recipe = recording.of(setting.recipe(folder));
            Instant warm;
            try (var server = recipe.start(store).awaitReady()) {
                int done =
                        Pace.warmUp(
                                clients, warmUp, PATIENCE, () -> new DeskPlace(server.address()));
                warm = Instant.now();
                var cpu = server.cpu();
                var pace = Pace.of(clients, time, () -> new DeskPlace(server.address()));
                report.line(
                        ("%s, %d clients, after %d lifecycles: %.0f/s and %.0f µs of the server's"
                                        + " processor time each, while recorded")
                                .formatted(
                                        store.name(),
                                        clients,
                                        done,
                                        pace.perSecond(),
                                        server.cpu().minus(cpu).toNanos() / 1e3 / pace.pieces()));
                var _ = server.stop();
            }
            recording.tell(warm, report);
            return true;
        }
    }
}

package org.pirveli.benchmarks.run;

import java.time.Duration;
import java.util.ArrayList;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.load.DeskPlace;
import org.pirveli.benchmarks.load.Engine;
import org.pirveli.benchmarks.load.Pace;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Stores;

/** Very many promises missed at one instant, while people go on working. */
public final class Herd implements Run {

    private static final int IN_ONE_MINUTE = 60;
    private static final double LONGEST_WAIT_MILLIS = 1_000;
    private static final int WARM_CLIENTS = 4;

    private final Setting setting;
    private final int deadlines;
    private final Duration warmUp;
    private final Duration lead;
    private final Duration patience;
    private final int rounds;
    private final boolean recorded;

    /** Reads what is wanted. */
    public Herd(Options options) {
        setting = Setting.of(options);
        deadlines = options.number("deadlines", 100_000);
        warmUp = Duration.ofSeconds(options.number("warm-up", 20));
        lead = Duration.ofSeconds(options.number("lead", 150));
        patience = Duration.ofSeconds(options.number("patience", 300));
        rounds = options.number("rounds", 1);
        recorded = Boolean.parseBoolean(options.text("recorded", "false"));
        options.refuseOthers();
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (var folder = Folder.make();
                var stores = new Stores(folder.path())) {
            var store = stores.make("postgresql", "herd");
            var recording = new Recording(folder.path().resolve("herd.jfr"));
            var recipe = setting.recipe(folder);
            var outcomes = new ArrayList<HerdRound.Outcome>();
            try (var engine = Engine.open(store);
                    var server =
                            (recorded ? recording.of(recipe) : recipe).start(store).awaitReady()) {
                var _ = Pace.of(WARM_CLIENTS, warmUp, () -> new DeskPlace(server.address()));
                for (int round = 1; round <= rounds; round++) {
                    outcomes.add(
                            new HerdRound(engine, server, store, deadlines, lead, patience, report)
                                    .play(round));
                }
                var _ = server.stop();
            }
            if (recorded) {
                recording.tell(outcomes.getLast().dueAt(), report);
            }
            double rate =
                    Figures.of(outcomes.stream().map(HerdRound.Outcome::perSecond).toList())
                            .median();
            double wait =
                    Figures.of(outcomes.stream().map(HerdRound.Outcome::p99).toList()).median();
            report.line(
                    "median: %.0f escalations/s, %.0f s for all; one client's p99 %.0f ms"
                            .formatted(rate, deadlines / rate, wait));
            return deadlines / rate <= IN_ONE_MINUTE && wait <= LONGEST_WAIT_MILLIS;
        }
    }
}

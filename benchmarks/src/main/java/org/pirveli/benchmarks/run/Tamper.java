package org.pirveli.benchmarks.run;

import java.util.Random;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.machine.Folder;
import org.pirveli.benchmarks.machine.Stores;
import org.pirveli.benchmarks.tamper.Parts;
import org.pirveli.benchmarks.tamper.Rows;
import org.pirveli.benchmarks.tamper.SealedOffice;
import org.pirveli.benchmarks.tamper.Tally;

/**
 * Changes by chance, in the rows of a sealed log and in exports of it: the verifier has to find
 * every one of them, and to say where.
 */
public final class Tamper implements Run {

    private static final double NANOS = 1e9;

    private final String database;
    private final int events;
    private final int checkpoints;
    private final int changes;
    private final int together;
    private final int singles;
    private final int files;
    private final int span;
    private final long seed;

    /** Reads what is wanted. */
    public Tamper(Options options) {
        database = options.text("database", "h2");
        events = options.number("events", 100_000);
        checkpoints = options.number("checkpoints", 10);
        changes = options.number("changes", 10_000);
        together = options.number("together", 200);
        singles = options.number("singles", 500);
        files = options.number("files", 1_000);
        span = options.number("span", 500);
        seed = options.number("seed", 1);
        options.refuseOthers();
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (var folder = Folder.make();
                var stores = new Stores(folder.path())) {
            var store = stores.make(database, "sealed");
            long begun = System.nanoTime();
            try (var office = SealedOffice.fill(store, folder.path(), events, checkpoints, seed)) {
                report.line(
                        "%s: %d events under %d checkpoints, written and sealed in %.0f s"
                                .formatted(
                                        store.name(),
                                        office.size(),
                                        office.checkpoints().size(),
                                        since(begun)));
                var tally = new Tally();
                change(office, tally, report);
                return tally.tell(report);
            }
        }
    }

    private void change(SealedOffice office, Tally tally, Report report) throws Exception {
        var random = new Random(seed);
        var rows = new Rows(office, random, tally);
        long begun = System.nanoTime();
        for (int i = 0; i < singles; i++) {
            switch (i % 20) {
                case 18 -> rows.truncated(span);
                case 19 -> rows.rolledBack(span);
                default -> rows.single(span);
            }
        }
        report.line("%d one by one in %.0f s".formatted(singles, since(begun)));
        begun = System.nanoTime();
        var parts = new Parts(office, span, random, tally);
        int until = tally.made() + files;
        while (tally.made() < until) {
            if (random.nextInt(8) == 0) {
                parts.swap();
            } else {
                parts.change();
            }
        }
        report.line("%d in files in %.0f s".formatted(files, since(begun)));
        begun = System.nanoTime();
        int exports = 0;
        while (tally.made() < changes) {
            rows.many(Math.min(together, changes - tally.made()), exports % 5 == 4);
            exports++;
        }
        report.line(
                "%d exports of the whole log, each with up to %d changes, in %.0f s"
                        .formatted(exports, together, since(begun)));
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / NANOS;
    }
}

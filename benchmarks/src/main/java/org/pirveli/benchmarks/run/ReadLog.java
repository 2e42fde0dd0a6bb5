package org.pirveli.benchmarks.run;

import java.util.List;
import org.pirveli.benchmarks.Options;
import org.pirveli.benchmarks.Report;
import org.pirveli.benchmarks.load.Engine;

/** Reads and parses a log, and does nothing else: what no rebuild can be faster than. */
public final class ReadLog implements Run {

    private static final int PAGE = 5_000;

    private final List<String> serverArguments;

    /** Reads what is wanted. */
    public ReadLog(Options options) {
        serverArguments = List.of(options.text("server-arguments", "").split(" "));
        options.refuseOthers();
    }

    @Override
    public boolean run(Report report) throws Exception {
        try (var engine = Engine.open(serverArguments)) {
            long begun = System.nanoTime();
            long events = engine.readAll(PAGE);
            report.line(
                    "Read %d events in %d ms"
                            .formatted(events, (System.nanoTime() - begun) / 1_000_000));
            return true;
        }
    }
}

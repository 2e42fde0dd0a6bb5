package org.pirveli.benchmarks;

import java.io.PrintStream;
import java.util.List;

/** What is told to whoever started a run. */
public final class Report {

    private static final int SHOWN = 20;

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** Tells one line at once, for whoever watches. */
    public void line(String text) {
        out.println(text);
        out.flush();
    }

    /** Tells what was found, or the first of it. */
    public void findings(List<String> wrong) {
        wrong.stream().limit(SHOWN).forEach(finding -> line("    " + finding));
        if (wrong.size() > SHOWN) {
            line("    and %d more".formatted(wrong.size() - SHOWN));
        }
    }
}

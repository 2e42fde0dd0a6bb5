package org.pirveli.benchmarks;

import java.io.PrintStream;

/** What is told to whoever started a run. */
public final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    /** Tells one line at once, for whoever watches. */
    public void line(String text) {
        out.println(text);
        out.flush();
    }
}

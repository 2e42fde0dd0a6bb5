package org.pirveli.audit.archive;

import java.util.ArrayList;
import java.util.List;
import org.pirveli.audit.archive.Finding.Kind;

/** What was found; of very much only the beginning is kept. */
final class Findings {

    private static final int KEPT = 10_000;

    private final List<Finding> kept = new ArrayList<>();
    private long count;

    void add(Kind kind, long from, long to, String text) {
        add(new Finding(kind, from, to, text));
    }

    void add(Finding finding) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(finding);
        }
    }

    List<Finding> kept() {
        return List.copyOf(kept);
    }

    long count() {
        return count;
    }
}

package org.pirveli.benchmarks.tamper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.pirveli.audit.archive.Verdict;
import org.pirveli.benchmarks.Report;

/** How many changes were made, and how many of them were found where they were made. */
public final class Tally {

    private final Map<String, int[]> byKind = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();

    /** Counts one. */
    void count(Planted planted, Verdict verdict) {
        count(planted, planted.isFoundIn(verdict));
    }

    /** Counts one whose place was told in another way. */
    void count(Planted planted, boolean found) {
        var counts = byKind.computeIfAbsent(planted.kind(), _ -> new int[2]);
        counts[0]++;
        if (found) {
            counts[1]++;
        } else {
            missed.add(planted.kind() + ": " + planted.what());
        }
    }

    /** How many were made. */
    public int made() {
        return byKind.values().stream().mapToInt(each -> each[0]).sum();
    }

    /** Tells the figures. */
    public boolean tell(Report report) {
        byKind.forEach((kind, counts) ->
                report.line(
                        "%-44s %6d made, %6d found and located"
                                .formatted(kind, counts[0], counts[1])));
        report.line(
                "%-44s %6d made, %6d found and located"
                        .formatted("all", made(), made() - missed.size()));
        report.findings(missed);
        return missed.isEmpty();
    }
}

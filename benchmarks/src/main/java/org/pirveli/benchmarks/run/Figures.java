package org.pirveli.benchmarks.run;

import java.util.Collection;
import java.util.List;

/** Numbers in order. */
record Figures(List<Double> sorted) {

    static Figures of(Collection<Double> values) {
        return new Figures(values.stream().sorted().toList());
    }

    /** The value that so many percent do not exceed. */
    double percentile(double percent) {
        int rank = (int) Math.ceil(percent / 100 * sorted.size());
        return sorted.isEmpty() ? Double.NaN : sorted.get(Math.max(rank, 1) - 1);
    }

    double median() {
        return percentile(50);
    }
}

package org.pirveli.server.console.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a chart of a report is drawn from, in the browser; the same stands in the table beside it.
 *
 * @param percent whether the values are shares of one
 * @param stacked whether the bars of a category lie on one another
 */
record Chart(
        String title,
        boolean percent,
        boolean stacked,
        List<String> categories,
        List<Plot> series) {

    /**
     * One series.
     *
     * @param kind {@code bar} or {@code line}
     * @param texts how the values are written
     */
    record Plot(String name, String kind, List<@Nullable Double> values, List<String> texts) {}
}

package org.pirveli.server.console.chart;

import java.util.function.DoubleFunction;

/** The lines behind a chart, each with its value at the left. */
final class Grid {

    private Grid() {}

    static void draw(
            Markup svg,
            Scale scale,
            DoubleFunction<String> axis,
            double left,
            double right,
            double top,
            double ground) {
        for (double value : scale.lines()) {
            double y = ground - (ground - top) * value / scale.end();
            svg.empty(
                    "line",
                    "x1",
                    left,
                    "x2",
                    right,
                    "y1",
                    y,
                    "y2",
                    y,
                    "class",
                    value == 0 ? "chart-ground" : "chart-line");
            svg.text(
                    "text",
                    axis.apply(value),
                    "x",
                    left - 8,
                    "y",
                    y + 4,
                    "text-anchor",
                    "end",
                    "class",
                    "chart-axis");
        }
    }
}

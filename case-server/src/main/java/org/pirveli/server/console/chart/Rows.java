package org.pirveli.server.console.chart;

import java.util.List;

/**
 * Bars that lie, each under its label: few of them, with long names, such as before and after.
 *
 * @param id of its own on the page
 * @param description what is to be seen, for those who do not see it
 */
public record Rows(String id, String title, String description, List<Bar> bars) {

    private static final double WIDTH = 400;
    private static final double ROW = 58;

    /** At the right, where the longest bar's value is written. */
    private static final double VALUE = 96;

    /** Bars that nobody can change afterwards. */
    public Rows {
        bars = List.copyOf(bars);
    }

    /** The drawing, to be put into a page as it is. */
    public String svg() {
        var sheet = new Sheet(id, title, description, WIDTH, ROW * bars.size());
        var svg = sheet.begin(bars.stream().map(Bar::look));
        double most = bars.stream().mapToDouble(Bar::value).max().orElse(0);
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            double width = most <= 0 ? 0 : (WIDTH - VALUE) * bar.value() / most;
            double top = ROW * i;
            svg.text("text", bar.label(), "x", 0.0, "y", top + 16);
            svg.empty(
                    "rect",
                    "x",
                    0.0,
                    "y",
                    top + 24,
                    "width",
                    Math.max(width, 2),
                    "height",
                    "22",
                    "rx",
                    "3",
                    "fill",
                    sheet.fill(bar.look()));
            svg.text("text", bar.text(), "x", width + 8, "y", top + 40, "class", "chart-value");
        }
        return svg.close("svg").toString();
    }
}

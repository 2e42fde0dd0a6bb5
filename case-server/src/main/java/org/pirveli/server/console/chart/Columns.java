package org.pirveli.server.console.chart;

import java.util.List;
import java.util.function.DoubleFunction;

/**
 * Bars that stand, each with its value above: years, months.
 *
 * @param id of its own on the page
 * @param description what is to be seen, for those who do not see it
 * @param axis writes a value of the scale
 */
public record Columns(
        String id, String title, String description, List<Bar> bars, DoubleFunction<String> axis) {

    private static final double WIDTH = 400;
    private static final double HEIGHT = 240;
    private static final double LEFT = 56;
    private static final double TOP = 24;
    private static final double GROUND = 206;

    /** Bars that nobody can change afterwards. */
    public Columns {
        bars = List.copyOf(bars);
    }

    /** The drawing, to be put into a page as it is. */
    public String svg() {
        var sheet = new Sheet(id, title, description, WIDTH, HEIGHT);
        var svg = sheet.begin(bars.stream().map(Bar::look));
        var scale = Scale.of(bars.stream().mapToDouble(Bar::value));
        Grid.draw(svg, scale, axis, LEFT, WIDTH, TOP, GROUND);
        double place = (WIDTH - LEFT) / Math.max(1, bars.size());
        double width = Math.min(56, place * 0.6);
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            double middle = LEFT + place * (i + 0.5);
            double height = (GROUND - TOP) * bar.value() / scale.end();
            svg.empty(
                    "rect",
                    "x",
                    middle - width / 2,
                    "y",
                    GROUND - height,
                    "width",
                    width,
                    "height",
                    height,
                    "rx",
                    "3",
                    "fill",
                    sheet.fill(bar.look()));
            svg.text(
                    "text",
                    bar.text(),
                    "x",
                    middle,
                    "y",
                    GROUND - height - 6,
                    "text-anchor",
                    "middle",
                    "class",
                    "chart-value");
            svg.text("text", bar.label(), "x", middle, "y", GROUND + 20, "text-anchor", "middle");
        }
        return svg.close("svg").toString();
    }
}

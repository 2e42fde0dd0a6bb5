package org.pirveli.server.console.chart;

import java.util.List;
import java.util.Objects;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Lines over time. They are told apart by their strokes and the shapes of their points; which is
 * which stands above.
 *
 * @param id of its own on the page
 * @param description what is to be seen, for those who do not see it
 * @param labels along the time; as many as fit are written
 * @param axis writes a value of the scale
 */
public record Lines(
        String id,
        String title,
        String description,
        List<String> labels,
        List<Series> series,
        DoubleFunction<String> axis) {

    private static final double WIDTH = 640;
    private static final double HEIGHT = 260;
    private static final double LEFT = 56;
    private static final double RIGHT = 624;
    private static final double TOP = 40;
    private static final double GROUND = 224;
    private static final int MOST_LABELS = 8;

    /** Lines that nobody can change afterwards. */
    public Lines {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
    }

    /** The drawing, to be put into a page as it is. */
    public String svg() {
        var svg =
                new Sheet(id, title, description, WIDTH, HEIGHT)
                        .begin(series.stream().map(Series::look));
        var scale =
                Scale.of(
                        series.stream()
                                .flatMap(each -> each.values().stream())
                                .filter(Objects::nonNull)
                                .mapToDouble(Double::doubleValue));
        Grid.draw(svg, scale, axis, LEFT, RIGHT, TOP, GROUND);
        int every = Math.max(1, (labels.size() + MOST_LABELS - 1) / MOST_LABELS);
        for (int i = 0; i < labels.size(); i += every) {
            svg.text(
                    "text",
                    labels.get(i),
                    "x",
                    x(i),
                    "y",
                    GROUND + 20,
                    "text-anchor",
                    "middle",
                    "class",
                    "chart-axis");
        }
        double legend = LEFT;
        for (var each : series) {
            draw(svg, each, scale);
            legend = name(svg, each, legend);
        }
        return svg.close("svg").toString();
    }

    private double x(int at) {
        return labels.size() < 2
                ? (LEFT + RIGHT) / 2
                : LEFT + 12 + (RIGHT - LEFT - 24) * at / (labels.size() - 1);
    }

    private void draw(Markup svg, Series line, Scale scale) {
        var path = new StringBuilder();
        boolean broken = true;
        for (int i = 0; i < line.values().size(); i++) {
            @Nullable Double value = line.values().get(i);
            if (value != null) {
                path.append(broken ? 'M' : 'L')
                        .append(Math.round(x(i)))
                        .append(' ')
                        .append(Math.round(y(value, scale)));
            }
            broken = value == null;
        }
        svg.empty(
                "path",
                "d",
                path.toString(),
                "class",
                "chart-stroke chart-stroke-" + line.look().word());
        if (line.values().size() <= 40) {
            for (int i = 0; i < line.values().size(); i++) {
                @Nullable Double value = line.values().get(i);
                if (value != null) {
                    point(svg, line.look(), x(i), y(value, scale));
                }
            }
        }
    }

    private static double y(double value, Scale scale) {
        return GROUND - (GROUND - TOP) * value / scale.end();
    }

    private static void point(Markup svg, Look look, double x, double y) {
        var mark = "chart-mark-" + look.word();
        switch (look) {
            case PLAIN -> svg.empty("circle", "cx", x, "cy", y, "r", "4", "class", mark);
            case HATCHED, DOTTED, LIGHT ->
                    svg.empty(
                            "rect", "x", x - 4, "y", y - 4, "width", "8", "height", "8", "class",
                            mark);
        }
    }

    /** Tells which line is which, and where the next name begins. */
    private static double name(Markup svg, Series line, double x) {
        svg.empty(
                "line",
                "x1",
                x,
                "x2",
                x + 28,
                "y1",
                "14",
                "y2",
                "14",
                "class",
                "chart-stroke chart-stroke-" + line.look().word());
        point(svg, line.look(), x + 14, 14);
        svg.text("text", line.name(), "x", x + 36, "y", "19");
        return x + 36 + line.name().length() * 9 + 24;
    }
}

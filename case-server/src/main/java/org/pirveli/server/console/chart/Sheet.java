package org.pirveli.server.console.chart;

import java.util.stream.Stream;

/**
 * The paper on which a chart is drawn: its frame, what it is called, and the patterns that it uses.
 *
 * @param id of its own on the page
 * @param description what is to be seen, for those who do not see it
 */
record Sheet(String id, String title, String description, double width, double height) {

    /** Begins a drawing. */
    Markup begin(Stream<Look> looks) {
        var svg = new Markup();
        svg.open(
                "svg",
                "class",
                "chart",
                "viewBox",
                "0 0 %.0f %.0f".formatted(width, height),
                "role",
                "img",
                "aria-labelledby",
                id + "-title " + id + "-description");
        svg.text("title", title, "id", id + "-title");
        svg.text("desc", description, "id", id + "-description");
        svg.open("defs");
        looks.distinct().forEach(look -> pattern(svg, look));
        return svg.close("defs");
    }

    private void pattern(Markup svg, Look look) {
        var ground = "chart-" + look.word();
        svg.open(
                "pattern",
                "id",
                pattern(look),
                "width",
                "8",
                "height",
                "8",
                "patternUnits",
                "userSpaceOnUse",
                "patternTransform",
                look == Look.LIGHT ? "rotate(-45)" : "rotate(45)");
        svg.empty("rect", "width", "8", "height", "8", "class", ground);
        switch (look) {
            case PLAIN -> {}
            case HATCHED, LIGHT ->
                    svg.empty("rect", "width", "2.5", "height", "8", "class", ground + "-ink");
            case DOTTED ->
                    svg.empty("circle", "cx", "4", "cy", "4", "r", "1.8", "class", ground + "-ink");
        }
        svg.close("pattern");
    }

    /** What to fill with. */
    String fill(Look look) {
        return "url(#" + pattern(look) + ")";
    }

    private String pattern(Look look) {
        return id + "-" + look.word();
    }
}

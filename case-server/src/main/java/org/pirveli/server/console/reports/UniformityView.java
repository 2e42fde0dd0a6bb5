package org.pirveli.server.console.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.reports.ReportView.Cell;

/** How uniform the replies are. */
final class UniformityView {

    private UniformityView() {}

    static ReportView of(Map<String, @Nullable Object> report, Names names) {
        var said = names.said();
        var by = report.get("groupBy") instanceof List<?> all ? all : List.of();
        var figures = new ArrayList<Map<String, @Nullable Object>>();
        var labels = new ArrayList<String>();
        var rows = new ArrayList<List<Cell>>();
        for (var group : Told.list(report.get("groups"))) {
            figures.add(Told.object(group.get("figures")));
            labels.add(names.group(group, by));
            rows.add(row(labels.getLast(), figures.getLast(), group.get("cases"), said));
        }
        var total = Told.object(report.get("total"));
        rows.add(row(said.of("report.total"), total, report.get("cases"), said));
        if (labels.isEmpty()) {
            figures.add(total);
            labels.add(said.of("report.total"));
        }
        return new ReportView(
                List.of(
                        new Figure(
                                said.of("report.as-published-share"),
                                said.say().percent(total.get("share")),
                                null),
                        new Figure(
                                said.of("report.replies"),
                                said.say().number(total.get("replies")),
                                null),
                        new Figure(
                                said.of("report.distance"),
                                said.say().percent(total.get("medianDistance")),
                                said.of("report.distance.note"))),
                new Chart(
                        said.of("report.uniformity"),
                        false,
                        true,
                        labels,
                        List.of(
                                plot("asPublished", figures, said),
                                plot("edited", figures, said),
                                plot("free", figures, said))),
                List.of(
                        said.of("report.group"),
                        said.of("report.replies"),
                        said.of("report.asPublished"),
                        said.of("report.edited"),
                        said.of("report.free"),
                        said.of("report.as-published-share"),
                        said.of("report.distance")),
                rows);
    }

    private static Chart.Plot plot(
            String member, List<Map<String, @Nullable Object>> figures, Said said) {
        return PlotOf.numbers(said.of("report." + member), "bar", figures, member, said);
    }

    private static List<Cell> row(
            String label,
            Map<String, @Nullable Object> figures,
            @Nullable Object cases,
            Said said) {
        return List.of(
                Cell.linked(label, cases),
                Cell.number(said.say().number(figures.get("replies"))),
                Cell.number(said.say().number(figures.get("asPublished"))),
                Cell.number(said.say().number(figures.get("edited"))),
                Cell.number(said.say().number(figures.get("free"))),
                Cell.number(said.say().percent(figures.get("share"))),
                Cell.number(said.say().percent(figures.get("medianDistance"))));
    }
}

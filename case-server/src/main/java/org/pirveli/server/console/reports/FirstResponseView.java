package org.pirveli.server.console.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.reports.Chart.Plot;
import org.pirveli.server.console.reports.ReportView.Cell;

/** How promises were kept. */
final class FirstResponseView {

    private static final List<String> COUNTS =
            List.of("received", "met", "metLate", "missed", "running", "cancelled", "notMeasured");

    private static final List<String> DRAWN = List.of("met", "metLate", "missed", "running");

    private FirstResponseView() {}

    static ReportView of(Map<String, @Nullable Object> report, Names names) {
        var said = names.said();
        var groups = Told.list(report.get("groups"));
        var by = report.get("groupBy") instanceof List<?> all ? all : List.of();
        var figures = groups.stream().map(group -> Told.object(group.get("figures"))).toList();
        var labels = groups.stream().map(group -> names.group(group, by)).toList();
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < groups.size(); i++) {
            rows.add(row(labels.get(i), figures.get(i), groups.get(i).get("cases"), said));
        }
        var total = Told.object(report.get("total"));
        rows.add(row(said.of("report.total"), total, report.get("cases"), said));
        return new ReportView(
                figures(total, said),
                groups.isEmpty()
                        ? chart(List.of(said.of("report.total")), List.of(total), said)
                        : chart(labels, figures, said),
                heads(said),
                rows);
    }

    static List<Figure> figures(Map<String, @Nullable Object> total, Said said) {
        var working = Told.object(total.get("working"));
        return List.of(
                new Figure(said.of("report.share"), said.say().percent(total.get("share")), null),
                new Figure(
                        said.of("report.received"), said.say().number(total.get("received")), null),
                new Figure(said.of("report.missed"), said.say().number(total.get("missed")), null),
                new Figure(
                        said.of("report.median"),
                        said.say().workingTime(working.get("median")),
                        said.of("report.p90", said.say().workingTime(working.get("p90")))));
    }

    private static Chart chart(
            List<String> labels, List<Map<String, @Nullable Object>> figures, Said said) {
        return new Chart(
                said.of("report.first-response"),
                false,
                true,
                labels,
                DRAWN.stream()
                        .<Plot>map(count ->
                                PlotOf.numbers(
                                        said.of("report." + count), "bar", figures, count, said))
                        .toList());
    }

    private static List<String> heads(Said said) {
        return Stream.concat(
                        Stream.of(said.of("report.group")),
                        Stream.concat(
                                COUNTS.stream().map(count -> said.of("report." + count)),
                                Stream.of(said.of("report.share"), said.of("report.median"))))
                .toList();
    }

    private static List<Cell> row(
            String label,
            Map<String, @Nullable Object> figures,
            @Nullable Object cases,
            Said said) {
        var row = new ArrayList<Cell>();
        row.add(Cell.linked(label, cases));
        for (var count : COUNTS) {
            row.add(Cell.number(said.say().number(figures.get(count))));
        }
        row.add(Cell.number(said.say().percent(figures.get("share"))));
        row.add(
                Cell.number(
                        said.say().workingTime(Told.object(figures.get("working")).get("median"))));
        return row;
    }
}

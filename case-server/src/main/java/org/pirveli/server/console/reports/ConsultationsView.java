package org.pirveli.server.console.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.reports.ReportView.Cell;

/** How consultations went, and how long operators attended to them. */
final class ConsultationsView {

    private ConsultationsView() {}

    static ReportView of(Map<String, @Nullable Object> report, Names names) {
        var said = names.said();
        var groups = Told.list(report.get("groups"));
        var by = report.get("groupBy") instanceof List<?> all ? all : List.of();
        var figures = new ArrayList<Map<String, @Nullable Object>>();
        var labels = new ArrayList<String>();
        var rows = new ArrayList<List<Cell>>();
        for (var group : groups) {
            figures.add(Told.object(group.get("figures")));
            labels.add(names.group(group, by));
            rows.add(row(labels.getLast(), figures.getLast(), group.get("sessions"), said));
        }
        var total = Told.object(report.get("total"));
        rows.add(row(said.of("report.total"), total, report.get("sessions"), said));
        if (groups.isEmpty()) {
            figures.add(total);
            labels.add(said.of("report.total"));
        }
        return new ReportView(
                figures(report, total, said),
                new Chart(
                        said.of("report.consultations"),
                        false,
                        true,
                        labels,
                        List.of(
                                PlotOf.numbers(
                                        said.of("report.completed"),
                                        "bar",
                                        figures,
                                        "completed",
                                        said),
                                PlotOf.numbers(
                                        said.of("report.unanswered"),
                                        "bar",
                                        figures,
                                        "unanswered",
                                        said),
                                PlotOf.numbers(
                                        said.of("report.brokenOff"),
                                        "bar",
                                        figures,
                                        "brokenOff",
                                        said))),
                List.of(
                        said.of("report.group"),
                        said.of("report.offered"),
                        said.of("report.completed"),
                        said.of("report.unanswered"),
                        said.of("report.brokenOff"),
                        said.of("report.mean"),
                        said.of("report.attended-median"),
                        said.of("report.attended-p90"),
                        said.of("report.within")),
                rows);
    }

    private static List<Figure> figures(
            Map<String, @Nullable Object> report, Map<String, @Nullable Object> total, Said said) {
        var attended = Told.object(total.get("attended"));
        return List.of(
                new Figure(
                        said.of("report.mean"),
                        said.say().duration(attended.get("mean")),
                        said.of(
                                "report.target",
                                said.say().duration(report.get("target")),
                                said.say().duration(report.get("baseline")))),
                new Figure(
                        said.of("report.attended-median"),
                        said.say().duration(attended.get("median")),
                        said.of("report.p90", said.say().duration(attended.get("p90")))),
                new Figure(said.of("report.within"), said.say().percent(total.get("share")), null),
                new Figure(
                        said.of("report.offered"), said.say().number(total.get("offered")), null));
    }

    private static List<Cell> row(
            String label,
            Map<String, @Nullable Object> figures,
            @Nullable Object sessions,
            Said said) {
        var attended = Told.object(figures.get("attended"));
        return List.of(
                Cell.linked(label, sessions),
                Cell.number(said.say().number(figures.get("offered"))),
                Cell.number(said.say().number(figures.get("completed"))),
                Cell.number(said.say().number(figures.get("unanswered"))),
                Cell.number(said.say().number(figures.get("brokenOff"))),
                Cell.number(said.say().duration(attended.get("mean"))),
                Cell.number(said.say().duration(attended.get("median"))),
                Cell.number(said.say().duration(attended.get("p90"))),
                Cell.number(said.say().percent(figures.get("share"))));
    }
}

package org.pirveli.server.console.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.reports.ReportView.Cell;

/** What came in about each topic. */
final class TopicsView {

    private TopicsView() {}

    static ReportView of(Map<String, @Nullable Object> report, Names names) {
        var said = names.said();
        var topics = Told.list(report.get("topics"));
        var promises =
                topics.stream()
                        .map(topic -> Told.object(topic.get("figures")))
                        .map(figures -> Told.object(figures.get("promises")))
                        .toList();
        var labels = topics.stream().map(topic -> name(topic, said)).toList();
        var rows = new ArrayList<List<Cell>>();
        for (int i = 0; i < topics.size(); i++) {
            rows.add(
                    row(
                            labels.get(i),
                            Told.object(topics.get(i).get("figures")),
                            topics.get(i).get("cases"),
                            topics.get(i).get("urgentCases"),
                            said));
        }
        var total = Told.object(report.get("total"));
        rows.add(row(said.of("report.total"), total, report.get("cases"), null, said));
        return new ReportView(
                FirstResponseView.figures(Told.object(total.get("promises")), said),
                new Chart(
                        said.of("report.topics"),
                        false,
                        true,
                        labels,
                        List.of(
                                plot("met", promises, said),
                                plot("metLate", promises, said),
                                plot("missed", promises, said),
                                plot("running", promises, said))),
                List.of(
                        said.of("report.topic"),
                        said.of("report.received"),
                        said.of("report.urgent"),
                        said.of("report.met"),
                        said.of("report.metLate"),
                        said.of("report.missed"),
                        said.of("report.running"),
                        said.of("report.share"),
                        said.of("report.consultations.count")),
                rows);
    }

    private static Chart.Plot plot(
            String member, List<Map<String, @Nullable Object>> figures, Said said) {
        return PlotOf.numbers(said.of("report." + member), "bar", figures, member, said);
    }

    private static String name(Map<String, @Nullable Object> topic, Said said) {
        var name = topic.get(said.georgian() ? "ka" : "en");
        return name == null ? said.of("report.unsorted") : name.toString();
    }

    private static List<Cell> row(
            String label,
            Map<String, @Nullable Object> figures,
            @Nullable Object cases,
            @Nullable Object urgent,
            Said said) {
        var promises = Told.object(figures.get("promises"));
        return List.of(
                Cell.linked(label, cases),
                Cell.number(said.say().number(promises.get("received"))),
                Cell.linkedNumber(said.say().number(figures.get("urgent")), urgent),
                Cell.number(said.say().number(promises.get("met"))),
                Cell.number(said.say().number(promises.get("metLate"))),
                Cell.number(said.say().number(promises.get("missed"))),
                Cell.number(said.say().number(promises.get("running"))),
                Cell.number(said.say().percent(promises.get("share"))),
                Cell.number(said.say().number(figures.get("consultations"))));
    }
}

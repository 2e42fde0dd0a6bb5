package org.pirveli.server.console.reports;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.reports.ReportView.Cell;

/** What operators carry now, and did within the dates. */
final class LoadView {

    private LoadView() {}

    static ReportView of(Map<String, @Nullable Object> report, Names names) {
        var said = names.said();
        var operators = Told.list(report.get("operators"));
        return new ReportView(
                List.of(
                        evenness("report.carried", report.get("carried"), said),
                        evenness("report.answered-evenly", report.get("answered"), said),
                        evenness("report.attended-evenly", report.get("attended"), said)),
                new Chart(
                        said.of("report.load"),
                        false,
                        false,
                        operators.stream()
                                .map(each -> String.valueOf(each.get("operator")))
                                .toList(),
                        List.of(
                                PlotOf.numbers(
                                        said.of("report.open"), "bar", operators, "open", said),
                                PlotOf.numbers(
                                        said.of("report.overdue"),
                                        "bar",
                                        operators,
                                        "overdue",
                                        said),
                                PlotOf.numbers(
                                        said.of("report.answered"),
                                        "bar",
                                        operators,
                                        "answered",
                                        said))),
                List.of(
                        said.of("report.operator"),
                        said.of("report.open"),
                        said.of("report.weight"),
                        said.of("report.capacity"),
                        said.of("report.urgent"),
                        said.of("report.overdue"),
                        said.of("report.answered"),
                        said.of("report.sessions"),
                        said.of("report.attended")),
                operators.stream().map(each -> row(each, said)).toList());
    }

    private static Figure evenness(String key, @Nullable Object evenness, Said said) {
        var told = Told.object(evenness);
        return new Figure(
                said.of(key),
                said.say().number(told.get("mostToMean")),
                said.of("report.gini", said.say().number(told.get("gini"))));
    }

    private static List<Cell> row(Map<String, @Nullable Object> each, Said said) {
        return List.of(
                Cell.of(String.valueOf(each.get("operator"))),
                Cell.linkedNumber(said.say().number(each.get("open")), each.get("cases")),
                Cell.number(said.say().number(each.get("weight"))),
                Cell.number(said.say().number(each.get("capacity"))),
                Cell.number(said.say().number(each.get("urgent"))),
                Cell.number(said.say().number(each.get("overdue"))),
                Cell.linkedNumber(said.say().number(each.get("answered")), each.get("replies")),
                Cell.linkedNumber(said.say().number(each.get("sessions")), each.get("sessionList")),
                Cell.number(
                        each.get("attendedSeconds") == null
                                ? "–"
                                : said.say()
                                        .duration(
                                                Duration.ofSeconds(
                                                        (long)
                                                                Told.number(
                                                                        each.get(
                                                                                "attendedSeconds"))))));
    }
}

package org.pirveli.server.console.reports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.reports.ReportView.Cell;

/** How many promises fall due on each date. */
final class DueView {

    private DueView() {}

    static ReportView of(Map<String, @Nullable Object> report, Names names) {
        var said = names.said();
        var days = Told.list(report.get("items"));
        return new ReportView(
                List.of(sum("due", days, said), sum("open", days, said)),
                new Chart(
                        said.of("report.due-per-day"),
                        false,
                        false,
                        days.stream().map(day -> said.say().shortDay(day.get("date"))).toList(),
                        List.of(
                                PlotOf.numbers(said.of("report.due"), "bar", days, "due", said),
                                PlotOf.numbers(
                                        said.of("report.owed"), "line", days, "open", said))),
                List.of(said.of("report.date"), said.of("report.due"), said.of("report.owed")),
                days.stream()
                        .map(day ->
                                List.of(
                                        Cell.linked(
                                                said.say().day(day.get("date")), day.get("cases")),
                                        Cell.number(said.say().number(day.get("due"))),
                                        Cell.number(said.say().number(day.get("open")))))
                        .toList());
    }

    private static Figure sum(String member, List<Map<String, @Nullable Object>> days, Said said) {
        return new Figure(
                said.of(member.equals("due") ? "report.due" : "report.owed"),
                said.number(days.stream().mapToDouble(day -> Told.number(day.get(member))).sum()),
                null);
    }
}

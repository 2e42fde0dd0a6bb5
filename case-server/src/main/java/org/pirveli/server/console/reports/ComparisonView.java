package org.pirveli.server.console.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.reports.Chart.Plot;
import org.pirveli.server.console.reports.ReportView.Cell;

/** The same cases, held to several promises. */
final class ComparisonView {

    private ComparisonView() {}

    static ReportView of(Map<String, @Nullable Object> report, Names names) {
        var said = names.said();
        var total = Told.object(report.get("total"));
        var periods = Told.list(report.get("periods"));
        var drawn = periods.isEmpty() ? List.of(total) : periods;
        var labels = drawn.stream().map(each -> label(each, names)).toList();
        var rows = new ArrayList<List<Cell>>();
        for (var period : periods) {
            rows(period, label(period, names), rows, said);
        }
        rows(total, said.of("report.total"), rows, said);
        return new ReportView(
                Told.list(total.get("policies")).stream()
                        .map(policy ->
                                new Figure(
                                        said.of("report.share-of", name(policy)),
                                        said.say().percent(policy.get("share")),
                                        said.of(
                                                "report.late-and-missed",
                                                Told.number(policy.get("late")),
                                                Told.number(policy.get("missed")))))
                        .toList(),
                new Chart(
                        said.of("report.policy-comparison"),
                        true,
                        false,
                        labels,
                        plots(drawn, said)),
                List.of(
                        said.of("report.period"),
                        said.of("report.policy"),
                        said.of("report.inTime"),
                        said.of("report.late"),
                        said.of("report.missed"),
                        said.of("report.undecided"),
                        said.of("report.share")),
                rows);
    }

    private static String label(Map<String, @Nullable Object> period, Names names) {
        var dates = names.period(period);
        return dates == null ? names.said().of("report.total") : dates;
    }

    private static List<Plot> plots(List<Map<String, @Nullable Object>> periods, Said said) {
        var byPolicy = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
        for (var period : periods) {
            for (var policy : Told.list(period.get("policies"))) {
                byPolicy.computeIfAbsent(name(policy), _ -> new ArrayList<>()).add(policy);
            }
        }
        return byPolicy.entrySet().stream()
                .map(each -> PlotOf.shares(each.getKey(), "bar", each.getValue(), "share", said))
                .toList();
    }

    private static String name(Map<String, @Nullable Object> policy) {
        var ref = Told.object(policy.get("policy"));
        return ref.get("id") + " " + ref.get("version");
    }

    private static void rows(
            Map<String, @Nullable Object> period, String label, List<List<Cell>> rows, Said said) {
        for (var policy : Told.list(period.get("policies"))) {
            rows.add(
                    List.of(
                            Cell.of(label),
                            Cell.of(name(policy)),
                            count(policy, "inTime", said),
                            count(policy, "late", said),
                            count(policy, "missed", said),
                            count(policy, "undecided", said),
                            Cell.number(said.say().percent(policy.get("share")))));
        }
    }

    private static Cell count(Map<String, @Nullable Object> policy, String member, Said said) {
        return Cell.linkedNumber(
                said.say().number(policy.get(member)), policy.get(member + "Cases"));
    }
}

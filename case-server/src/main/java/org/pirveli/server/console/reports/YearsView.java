package org.pirveli.server.console.reports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.reports.ReportView.Cell;

/** Calls and messages, by year: what was published beside what is counted here. */
final class YearsView {

    private YearsView() {}

    static ReportView calls(Map<String, @Nullable Object> report, Names names) {
        var said = names.said();
        var years = Told.list(report.get("years"));
        return new ReportView(
                List.of(),
                new Chart(
                        said.of("report.hotline-calls"),
                        false,
                        false,
                        years.stream().map(year -> label(year.get("year"), year)).toList(),
                        List.of(
                                PlotOf.numbers(
                                        said.of("report.calls"), "bar", years, "calls", said))),
                List.of(
                        said.of("reform.year"),
                        said.of("report.calls"),
                        said.of("report.answered"),
                        said.of("reform.until"),
                        said.of("reform.origin"),
                        said.of("report.source")),
                years.stream()
                        .map(year ->
                                List.of(
                                        Cell.linked(
                                                String.valueOf(year.get("year")),
                                                year.get("sessions")),
                                        Cell.number(said.say().number(year.get("calls"))),
                                        Cell.number(said.say().number(year.get("answered"))),
                                        Cell.of(said.say().date(year.get("asOf"))),
                                        Cell.of(said.say().word("origin", year.get("origin"))),
                                        source(year)))
                        .toList());
    }

    static ReportView messages(Map<String, @Nullable Object> report, Names names) {
        var said = names.said();
        var periods = Told.list(report.get("periods"));
        return new ReportView(
                List.of(),
                new Chart(
                        said.of("report.sms"),
                        false,
                        false,
                        periods.stream().map(each -> label(names.period(each), each)).toList(),
                        List.of(
                                PlotOf.numbers(
                                        said.of("report.messages"),
                                        "bar",
                                        periods,
                                        "messages",
                                        said))),
                List.of(
                        said.of("report.period"),
                        said.of("report.messages"),
                        said.of("report.parts"),
                        said.of("reform.until"),
                        said.of("reform.origin"),
                        said.of("report.source")),
                periods.stream()
                        .map(each ->
                                List.of(
                                        Cell.linked(
                                                String.valueOf(names.period(each)),
                                                each.get("replies")),
                                        Cell.number(said.say().number(each.get("messages"))),
                                        Cell.number(said.say().number(each.get("parts"))),
                                        Cell.of(said.say().date(each.get("asOf"))),
                                        Cell.of(said.say().word("origin", each.get("origin"))),
                                        source(each)))
                        .toList());
    }

    private static Cell source(Map<String, @Nullable Object> figure) {
        var source = figure.get("source");
        return Cell.of(source == null ? "–" : source.toString());
    }

    /** What is not a whole year or period says until when it was counted. */
    private static String label(@Nullable Object name, Map<String, @Nullable Object> figure) {
        return String.valueOf(figure.get("asOf")).endsWith("-12-31")
                ? String.valueOf(name)
                : name + "*";
    }
}

package org.pirveli.server.console.reports;

import static java.util.stream.Collectors.joining;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.chart.Bar;
import org.pirveli.server.console.chart.Columns;
import org.pirveli.server.console.chart.Look;
import org.pirveli.server.console.chart.Rows;

/** Draws the reform: what was before lightly, what was published in full, our own with dots. */
final class ReformCharts {

    private ReformCharts() {}

    /** How long a first answer may take. */
    static String days(
            Map<String, @Nullable Object> before, Map<String, @Nullable Object> now, Said said) {
        return rows(
                "reform-days",
                said.of("reform.days"),
                List.of(
                        term(said.of("reform.before"), before, Look.LIGHT, said),
                        term(said.of("reform.after"), now, Look.PLAIN, said)));
    }

    private static Bar term(
            String label, Map<String, @Nullable Object> term, Look look, Said said) {
        double amount = Told.number(term.get("amount"));
        return new Bar(label, amount, said.of("reform.term." + term.get("unit"), amount), look);
    }

    /** How long an operator attends to one citizen. */
    static String minutes(Map<String, Object> consultations, Said said) {
        var bars = new ArrayList<Bar>();
        bars.add(span(said.of("reform.before"), consultations.get("baseline"), Look.LIGHT, said));
        bars.add(span(said.of("reform.after"), consultations.get("target"), Look.PLAIN, said));
        var total = Told.object(consultations.get("total"));
        var own = Told.object(total.get("attended")).get("mean");
        if (own != null) {
            bars.add(span(said.of("reform.own.mean"), own, Look.DOTTED, said));
        }
        return rows("reform-minutes", said.of("reform.minutes"), bars);
    }

    private static Bar span(String label, @Nullable Object duration, Look look, Said said) {
        double minutes =
                duration == null ? 0 : Duration.parse(duration.toString()).toSeconds() / 60.0;
        return new Bar(label, minutes, said.say().duration(duration), look);
    }

    /** Calls that came in to the hotline, year by year. */
    static String calls(List<Map<String, @Nullable Object>> years, Said said) {
        return columns(
                "reform-calls",
                said.of("reform.calls"),
                years.stream()
                        .map(year -> bar(String.valueOf(year.get("year")), year, "calls", said))
                        .toList(),
                said);
    }

    /** Replies that went out by SMS, year by year. */
    static String messages(List<Map<String, @Nullable Object>> periods, Said said) {
        return columns(
                "reform-messages",
                said.of("reform.messages"),
                periods.stream()
                        .map(period ->
                                bar(
                                        String.valueOf(period.get("from")).substring(0, 4),
                                        period,
                                        "messages",
                                        said))
                        .toList(),
                said);
    }

    private static Bar bar(
            String year, Map<String, @Nullable Object> figure, String member, Said said) {
        double count = Told.number(figure.get(member));
        boolean own = "RECORDED".equals(figure.get("origin"));
        boolean whole = String.valueOf(figure.get("asOf")).endsWith("-12-31");
        return new Bar(
                whole ? year : year + "*",
                count,
                said.number(count),
                own ? Look.DOTTED : whole ? Look.HATCHED : Look.LIGHT);
    }

    private static String rows(String id, String title, List<Bar> bars) {
        return new Rows(id, title, told(bars), bars).svg();
    }

    private static String columns(String id, String title, List<Bar> bars, Said said) {
        return new Columns(id, title, told(bars), bars, said::number).svg();
    }

    /** What is to be seen, for those who do not see it. */
    private static String told(List<Bar> bars) {
        return bars.stream().map(bar -> bar.label() + ": " + bar.text()).collect(joining("; "));
    }
}

package org.pirveli.server.console.rules;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.chart.Bar;
import org.pirveli.server.console.chart.Lines;
import org.pirveli.server.console.chart.Look;
import org.pirveli.server.console.chart.Rows;
import org.pirveli.server.console.chart.Series;
import org.pirveli.server.console.shell.Formats;
import org.springframework.context.MessageSource;

/** Draws what was, and what would have been. */
record RehearsalCharts(MessageSource words, Locale language, Formats say) {

    private String said(String key) {
        return words.getMessage(key, null, language);
    }

    /** The share of promises kept. */
    String shares(Map<?, ?> result) {
        var bars =
                List.of(
                        bar("rehearsal.before", result.get("before"), Look.LIGHT),
                        bar("rehearsal.after", result.get("after"), Look.PLAIN));
        var told = bars.stream().map(bar -> bar.label() + ": " + bar.text()).collect(joining("; "));
        return new Rows("rehearsal-share", said("rehearsal.share"), told, bars).svg();
    }

    private Bar bar(String label, @Nullable Object sums, Look look) {
        var share = share(sums);
        return new Bar(said(label), share == null ? 0 : share, say.percent(share), look);
    }

    /** The same, month by month. */
    String months(Map<?, ?> result) {
        var labels = new ArrayList<String>();
        var before = new ArrayList<@Nullable Double>();
        var after = new ArrayList<@Nullable Double>();
        if (result.get("months") instanceof List<?> months) {
            for (var each : months) {
                var month = (Map<?, ?>) each;
                labels.add(String.valueOf(month.get("month")).substring(0, 7));
                before.add(share(month.get("before")));
                after.add(share(month.get("after")));
            }
        }
        return new Lines(
                        "rehearsal-months",
                        said("rehearsal.months"),
                        said("rehearsal.months"),
                        labels,
                        List.of(
                                new Series(said("rehearsal.before"), before, Look.LIGHT),
                                new Series(said("rehearsal.after"), after, Look.PLAIN)),
                        say::percent)
                .svg();
    }

    private static @Nullable Double share(@Nullable Object sums) {
        return sums instanceof Map<?, ?> of && of.get("share") instanceof Number share
                ? share.doubleValue()
                : null;
    }
}

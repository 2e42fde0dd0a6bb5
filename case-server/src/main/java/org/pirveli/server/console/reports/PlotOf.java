package org.pirveli.server.console.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.reports.Chart.Plot;

/** Makes series of what a report tells of its groups. */
final class PlotOf {

    private PlotOf() {}

    /** Counts. */
    static Plot numbers(
            String name,
            String kind,
            List<Map<String, @Nullable Object>> figures,
            String member,
            Said said) {
        return of(name, kind, figures, member, said::number);
    }

    /** Shares of one. */
    static Plot shares(
            String name,
            String kind,
            List<Map<String, @Nullable Object>> figures,
            String member,
            Said said) {
        return of(name, kind, figures, member, said::percent);
    }

    private static Plot of(
            String name,
            String kind,
            List<Map<String, @Nullable Object>> figures,
            String member,
            Function<Double, String> written) {
        var values = new ArrayList<@Nullable Double>();
        var texts = new ArrayList<String>();
        for (var each : figures) {
            var value = Told.numberOrNone(each.get(member));
            values.add(value);
            texts.add(value == null ? "–" : written.apply(value));
        }
        return new Plot(name, kind, values, texts);
    }
}

package org.pirveli.server.console.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many cases one reader opened in a period, as it is drawn.
 *
 * @param opened cases opened, counted anew on each date
 * @param outside of those, the ones that stood in no unit of the reader
 * @param width of the bar, as a percentage of the longest
 * @param outsideWidth of its part, likewise
 * @param farAbove on how many dates the reader was far above the median of the role
 */
record ReaderBar(
        String user,
        String role,
        int opened,
        int outside,
        int farAbove,
        String width,
        String outsideWidth) {

    private record Sum(String user, String role, int opened, int outside, int farAbove) {

        Sum with(Map<?, ?> line) {
            return new Sum(
                    user,
                    role,
                    opened + number(line, "opened"),
                    outside + number(line, "outsideUnit"),
                    farAbove + (Boolean.TRUE.equals(line.get("farAbove")) ? 1 : 0));
        }

        private static int number(Map<?, ?> line, String field) {
            return line.get(field) instanceof Number number ? number.intValue() : 0;
        }
    }

    /** The readers of a report, whoever opened most first. */
    static List<ReaderBar> of(Map<String, Object> report) {
        var sums = new HashMap<String, Sum>();
        if (report.get("readers") instanceof List<?> lines) {
            for (var each : lines) {
                if (each instanceof Map<?, ?> line) {
                    var user = String.valueOf(line.get("user"));
                    var role = String.valueOf(line.get("role"));
                    sums.merge(
                            user + "/" + role,
                            new Sum(user, role, 0, 0, 0).with(line),
                            (sum, _) -> sum.with(line));
                }
            }
        }
        int longest = sums.values().stream().mapToInt(Sum::opened).max().orElse(0);
        var bars = new ArrayList<ReaderBar>();
        sums.values().stream()
                .sorted(Comparator.comparingInt(Sum::opened).reversed().thenComparing(Sum::user))
                .forEach(sum ->
                        bars.add(
                                new ReaderBar(
                                        sum.user(),
                                        sum.role(),
                                        sum.opened(),
                                        sum.outside(),
                                        sum.farAbove(),
                                        share(sum.opened(), longest),
                                        share(sum.outside(), longest))));
        return bars;
    }

    private static String share(int part, int whole) {
        return String.format(Locale.ROOT, "%.2f%%", whole == 0 ? 0 : 100.0 * part / whole);
    }
}

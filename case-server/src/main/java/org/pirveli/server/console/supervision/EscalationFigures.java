package org.pirveli.server.console.supervision;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Escalations in a few figures.
 *
 * @param oldest since when the first of those without a note waits
 * @param median how long it took to take note, day and night
 */
record EscalationFigures(
        long unacknowledged,
        long acknowledged,
        @Nullable Object oldest,
        @Nullable Object median,
        @Nullable Object workingMedian) {

    static EscalationFigures of(Map<String, Object> summary) {
        long without = 0;
        long with = 0;
        for (var each : summary.get("counts") instanceof List<?> counts ? counts : List.of()) {
            if (each instanceof Map<?, ?> count
                    && "OPEN".equals(count.get("state"))
                    && count.get("count") instanceof Number number) {
                boolean noted = Boolean.TRUE.equals(count.get("acknowledged"));
                with += noted ? number.longValue() : 0;
                without += noted ? 0 : number.longValue();
            }
        }
        return new EscalationFigures(
                without,
                with,
                member(summary, "oldestUnacknowledged", "raisedAt"),
                member(summary, "timeToAcknowledge", "median"),
                member(summary, "workingTimeToAcknowledge", "median"));
    }

    private static @Nullable Object member(Map<String, Object> object, String name, String inner) {
        return object.get(name) instanceof Map<?, ?> found ? found.get(inner) : null;
    }
}

package org.pirveli.server.console.shell;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The days from which a due instant was counted, one after the other, as the interface tells them
 * of a clock.
 */
final class DayStrip {

    private DayStrip() {}

    /** What a day of the strip was. */
    public enum Kind {
        RECEIPT,
        SKIPPED,
        WORKING,
        DUE
    }

    /**
     * One day.
     *
     * @param number which working day of the term it is; 0 if it does not count
     * @param reason why it does not count, in the reader's language
     */
    public record Day(LocalDate date, Kind kind, int number, @Nullable String reason) {}

    /** The day of receipt, every day that was passed over, and the day it falls due. */
    static List<Day> of(Map<?, ?> clock, Object receivedAt, ZoneId zone, boolean georgian) {
        var dueAt = clock.get("dueAt");
        var due = dueAt == null ? null : date(dueAt, zone);
        var days = new ArrayList<Day>();
        days.add(new Day(date(receivedAt, zone), Kind.RECEIPT, 0, null));
        int counted = 0;
        boolean reached = false;
        for (var each : clock.get("trace") instanceof List<?> trace ? trace : List.of()) {
            if (each instanceof Map<?, ?> step) {
                boolean working = Boolean.TRUE.equals(step.get("working"));
                var date = LocalDate.parse(String.valueOf(step.get("date")));
                counted += working ? 1 : 0;
                boolean last = date.equals(due);
                reached |= last;
                days.add(
                        new Day(
                                date,
                                last ? Kind.DUE : working ? Kind.WORKING : Kind.SKIPPED,
                                working ? counted : 0,
                                working ? null : reason(step, georgian)));
            }
        }
        if (due != null && !reached) {
            // inherited, or counted in hours of the same day
            days.add(new Day(due, Kind.DUE, 0, null));
        }
        return List.copyOf(days);
    }

    private static LocalDate date(Object instant, ZoneId zone) {
        return LocalDate.ofInstant(Instant.parse(instant.toString()), zone);
    }

    private static @Nullable String reason(Map<?, ?> step, boolean georgian) {
        return (georgian ? step.get("reasonKa") : step.get("reason")) instanceof String told
                ? told
                : null;
    }
}

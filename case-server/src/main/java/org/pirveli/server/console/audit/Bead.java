package org.pirveli.server.console.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A step as it is drawn above the slider.
 *
 * @param x its place, as a percentage of the width
 * @param role of whoever did it
 * @param late whether something was recorded a good while after it happened
 */
record Bead(String x, String role, boolean late, boolean current) {

    static List<Bead> of(Steps steps, int current, List<Recorded> events) {
        var beads = new ArrayList<Bead>();
        int size = steps.points().size();
        for (int i = 0; i < size; i++) {
            var event = event(steps.points().get(i), events);
            beads.add(
                    new Bead(
                            String.format(
                                    Locale.ROOT, "%.2f%%", size == 1 ? 0 : 100.0 * i / (size - 1)),
                            event == null ? "SYSTEM" : event.role(),
                            event != null && event.late(),
                            i + 1 == current));
        }
        return beads;
    }

    private static @Nullable Recorded event(Point point, List<Recorded> events) {
        return switch (point.view()) {
            case EVENTS -> events.get(point.version() - 1);
            case KNOWN ->
                    events.stream()
                            .filter(event -> event.recordedAt().equals(point.value()))
                            .findFirst()
                            .orElse(null);
            case WAS ->
                    events.stream()
                            .filter(event -> event.occurredAt().equals(point.value()))
                            .findFirst()
                            .orElse(null);
        };
    }
}

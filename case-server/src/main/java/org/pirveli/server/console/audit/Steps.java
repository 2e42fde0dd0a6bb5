package org.pirveli.server.console.audit;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.pirveli.server.console.audit.Point.View;

/** The points between which a slider goes, the earliest first. There is always one. */
record Steps(List<Point> points) {

    /** Each event; or each instant at which something became known, or happened. */
    static Steps of(View view, List<Recorded> events) {
        return new Steps(
                switch (view) {
                    case EVENTS ->
                            IntStream.rangeClosed(1, events.size()).mapToObj(Point::after).toList();
                    case KNOWN ->
                            instants(view, events.stream().map(Recorded::recordedAt).toList());
                    case WAS -> instants(view, events.stream().map(Recorded::occurredAt).toList());
                });
    }

    private static List<Point> instants(View view, List<Instant> instants) {
        return instants.stream()
                .sorted()
                .distinct()
                .map(instant -> Point.at(view, instant))
                .toList();
    }

    /** The step of a number, from 1; the nearest if there is none. */
    Point step(int number) {
        return points.get(Math.clamp(number, 1, points.size()) - 1);
    }

    /** The number of the last step that does not lie behind a point; 1 if all do. */
    int numberOf(Point point) {
        if (point.view() == View.EVENTS) {
            return Math.clamp(point.version(), 1, points.size());
        }
        int number = 1;
        for (int i = 0; i < points.size(); i++) {
            var instant = points.get(i).instant();
            if (instant != null && !instant.isAfter((Instant) point.value())) {
                number = i + 1;
            }
        }
        return number;
    }
}

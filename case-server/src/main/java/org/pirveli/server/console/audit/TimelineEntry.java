package org.pirveli.server.console.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.audit.Point.View;

/**
 * An event on the line of a case's time.
 *
 * @param since how long after the one before it was recorded; {@code null} of the first
 * @param together the version of the event that came of the same command before it; 0 if none did
 * @param current whether the case is seen just after it
 * @param seen whether the case is made of it there
 * @param address from where it is seen
 */
record TimelineEntry(
        Recorded event,
        @Nullable Duration since,
        int together,
        boolean current,
        boolean seen,
        String address) {

    /** All of them, as they are seen from a point. */
    static List<TimelineEntry> of(
            List<Recorded> events,
            View view,
            Set<Integer> seen,
            String caseId,
            @Nullable Integer to) {
        int current = seen.stream().mapToInt(Integer::intValue).max().orElse(-1);
        var entries = new ArrayList<TimelineEntry>();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var before = i == 0 ? null : events.get(i - 1);
            entries.add(
                    new TimelineEntry(
                            event,
                            before == null
                                    ? null
                                    : Duration.between(before.recordedAt(), event.recordedAt()),
                            before != null && before.commandId().equals(event.commandId())
                                    ? before.version()
                                    : 0,
                            event.sequence() == current,
                            seen.contains(event.sequence()),
                            point(view, event).address(caseId, to)));
        }
        return entries;
    }

    private static Point point(View view, Recorded event) {
        return switch (view) {
            case EVENTS -> Point.after(event.version());
            case KNOWN -> Point.at(view, event.recordedAt());
            case WAS -> Point.at(view, event.occurredAt());
        };
    }
}

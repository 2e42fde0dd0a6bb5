package org.pirveli.server.console.desk;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.BoardClock;
import org.pirveli.api.casework.view.CaseSummary;
import org.pirveli.server.console.api.Api;

/**
 * A case that the reader holds.
 *
 * @param left the working time that remains of the promise due first; {@code null} if none runs
 */
record MyCase(CaseSummary theCase, @Nullable Duration left) {

    private static final int MOST = 100;

    /** A part of the queue. */
    record Cases(List<CaseSummary> items) {}

    private record Clocks(List<BoardClock> items) {}

    /** Urgent first, then earliest due. */
    static List<MyCase> of(String reader, Api api) {
        var left = left(reader, api);
        return api
                .ask("/api/v1/queue", Map.of("assignee", reader, "limit", MOST))
                .as(Cases.class)
                .items()
                .stream()
                .map(found -> new MyCase(found, left.get(found.caseId().toString())))
                .toList();
    }

    private static Map<String, Duration> left(String reader, Api api) {
        var running = "ON_TRACK,AT_RISK,DUE_TODAY,BREACHED";
        var left = new HashMap<String, Duration>();
        api
                .ask("/api/v1/sla", Map.of("assignee", reader, "state", running, "limit", 2 * MOST))
                .as(Clocks.class)
                .items()
                .stream()
                .filter(clock -> clock.remainingWorkingTime() != null)
                .forEach(clock ->
                        left.merge(
                                clock.caseId().toString(),
                                Objects.requireNonNull(clock.remainingWorkingTime()),
                                (one, other) -> one.compareTo(other) < 0 ? one : other));
        return left;
    }
}

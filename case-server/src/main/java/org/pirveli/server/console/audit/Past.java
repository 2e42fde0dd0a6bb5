package org.pirveli.server.console.audit;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.console.api.Answer;
import org.pirveli.server.console.api.Api;
import org.pirveli.server.console.audit.Point.View;

/**
 * Reads a case's past from the interface.
 *
 * @param history what it told of each event, as it told it
 */
record Past(Api api, String caseId, Answer history, List<Recorded> events) {

    private static final String CASE = "/api/v1/cases/{}";
    private static final String DIFFERENCES = CASE + "/differences";

    static Past of(Api api, String caseId) {
        var history = api.get(CASE + "/history", caseId);
        var events =
                history.items().stream()
                        .map(entry -> history.json().convertValue(entry, Recorded.class))
                        .toList();
        return new Past(api, caseId, history, events);
    }

    /** The number of the case; its id if nobody can read the event that gave it one. */
    String number() {
        var first = events.getFirst().payload();
        return first == null ? caseId : String.valueOf(first.get("caseNumber"));
    }

    /** An event as it was told. */
    String raw(int sequence) {
        return history.body().path("items").path(sequence).toPrettyString();
    }

    /** The case at a point. */
    Map<String, Object> file(Point point) {
        return api.ask(CASE, point.asked(), caseId).object();
    }

    /** What stood around it there. */
    Map<String, Object> circumstances(Point point) {
        return api.ask(CASE + "/circumstances", point.asked(), caseId).object();
    }

    /** What differs between two points. */
    Map<String, Object> differences(Point first, Point second) {
        var asked = new HashMap<>(first.asked("from"));
        asked.putAll(second.asked("to"));
        return api.ask(DIFFERENCES, asked, caseId).object();
    }

    /** The entries of the history of which the case is made at a point, if there is one then. */
    List<Object> entriesAt(Point point) {
        var entries = new ArrayList<Object>();
        entries.add(history.items().getFirst());
        if (differences(Point.after(1), point).get("added") instanceof List<?> added) {
            entries.addAll(added);
        }
        return entries;
    }

    /** What led to an event. */
    Map<String, Object> causes(int sequence) {
        return api.get(CASE + "/history/{}/causes", caseId, sequence).object();
    }

    /** What came of an event. */
    List<Map<String, Object>> consequences(int sequence) {
        return api.get(CASE + "/history/{}/consequences", caseId, sequence).items();
    }

    /** The places of the events of which the case is made at a point. */
    Set<Integer> seen(Point point, @Nullable Map<String, Object> knownAndWas) {
        var instant = point.instant();
        var seen =
                events.stream()
                        .filter(event ->
                                instant == null
                                        ? event.version() <= point.version()
                                        : !event.recordedAt().isAfter(instant))
                        .map(Recorded::sequence)
                        .collect(Collectors.toCollection(HashSet::new));
        if (point.view() == View.WAS && knownAndWas != null) {
            seen.addAll(sequences(knownAndWas.get("added")));
            seen.removeAll(sequences(knownAndWas.get("removed")));
        }
        return seen;
    }

    private static List<Integer> sequences(@Nullable Object entries) {
        var sequences = new ArrayList<Integer>();
        if (entries instanceof List<?> list) {
            for (var each : list) {
                if (each instanceof Map<?, ?> entry
                        && entry.get("sequence") instanceof Integer at) {
                    sequences.add(at);
                }
            }
        }
        return sequences;
    }
}

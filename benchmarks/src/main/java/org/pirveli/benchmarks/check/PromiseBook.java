package org.pirveli.benchmarks.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.pirveli.worktime.GeorgianCalendar;
import org.pirveli.worktime.WorkingCalendar;
import tools.jackson.databind.JsonNode;

/** First-response promises counted again from the events of each case. */
public final class PromiseBook {

    private static final WorkingCalendar OFFICE = GeorgianCalendar.standard();
    private static final List<String> STATES =
            List.of("met", "metLate", "missed", "running", "cancelled");

    private PromiseBook() {}

    /** How one promise stands. */
    private record Promise(
            String month,
            String channel,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant answeredAt,
            boolean cancelled) {

        static Promise of(List<LoggedEvent> events) {
            var registered = events.getFirst();
            var startedAt = registered.instant("clock", "startedAt");
            var dueAt = registered.instant("clock", "schedule", "dueAt");
            Instant answeredAt = null;
            boolean cancelled = false;
            for (var event : events) {
                switch (event.type()) {
                    case "DeadlineRecalculated" -> dueAt = event.instant("schedule", "dueAt");
                    case "FirstResponseIssued" -> answeredAt = event.instant("occurredAt");
                    case "CaseWithdrawn", "CaseMarkedDuplicate" -> cancelled |= answeredAt == null;
                    default -> {
                        // moves no promise
                    }
                }
            }
            var month = startedAt.atZone(OFFICE.zone()).toLocalDate().withDayOfMonth(1).toString();
            return new Promise(
                    month, registered.text("channel"), startedAt, dueAt, answeredAt, cancelled);
        }

        String state(Instant asOf) {
            if (cancelled) {
                return "cancelled";
            }
            if (answeredAt != null) {
                return answeredAt.isAfter(dueAt) ? "metLate" : "met";
            }
            return asOf.isAfter(dueAt) ? "missed" : "running";
        }

        String group() {
            return month + " " + channel;
        }
    }

    /**
     * Compares with the report on first responses by month and channel.
     *
     * @param asOf the moment of the report
     */
    public static List<String> check(EventLog log, JsonNode report, Instant asOf) {
        var wrong = new ArrayList<String>();
        var groups = new TreeMap<String, List<Promise>>();
        var all = log.byCase().values().stream().map(Promise::of).toList();
        all.forEach(promise ->
                groups.computeIfAbsent(promise.group(), _ -> new ArrayList<>()).add(promise));
        wrong.addAll(differences("all", all, report.get("total"), asOf));
        var shown = shown(report);
        if (!groups.keySet().equals(shown.keySet())) {
            wrong.add("the report has %s, the log %s".formatted(shown.keySet(), groups.keySet()));
            return wrong;
        }
        shown.forEach((group, figures) ->
                wrong.addAll(
                        differences(group, groups.getOrDefault(group, List.of()), figures, asOf)));
        return wrong;
    }

    private static Map<String, JsonNode> shown(JsonNode report) {
        var shown = new TreeMap<String, JsonNode>();
        report.get("groups")
                .forEach(group ->
                        shown.put(
                                group.get("from").asString().substring(0, 8)
                                        + "01 "
                                        + group.get("channel").asString(),
                                group.get("figures")));
        return shown;
    }

    private static List<String> differences(
            String where, List<Promise> promises, JsonNode figures, Instant asOf) {
        var wrong = new ArrayList<String>();
        Counts.compare(where, "received", promises.size(), figures, wrong);
        for (var state : STATES) {
            long count = promises.stream().filter(each -> each.state(asOf).equals(state)).count();
            Counts.compare(where, state, count, figures, wrong);
        }
        var working = new Millis();
        var calendar = new Millis();
        for (var promise : promises) {
            var answeredAt = promise.answeredAt();
            if (answeredAt != null) {
                working.add(OFFICE.workingTime(promise.startedAt(), answeredAt));
                calendar.add(Duration.between(promise.startedAt(), answeredAt));
            }
        }
        wrong.addAll(working.differences(where + " working", figures.path("working"), false));
        wrong.addAll(calendar.differences(where + " calendar", figures.path("calendar"), false));
        return wrong;
    }
}

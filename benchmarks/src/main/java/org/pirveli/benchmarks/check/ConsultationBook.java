package org.pirveli.benchmarks.check;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Consultations counted again from their events: what became of each, and how long operators
 * attended to it and it lasted.
 */
public final class ConsultationBook {

    private static final Duration TARGET = Duration.ofMinutes(7);
    private static final String NOBODY = "nobody";

    private final Map<String, Told> all = new LinkedHashMap<>();

    private ConsultationBook() {}

    /** What the events of one consultation tell. */
    private static final class Told {
        String channel = "";
        String direction = "";
        String state = "open";
        String operator = NOBODY;
        Duration attended = Duration.ZERO;
        Duration elapsed = Duration.ZERO;
        @Nullable Instant answeredAt;
        @Nullable Instant since;
        String attending = NOBODY;
        final Map<String, Long> shares = new LinkedHashMap<>();

        void add(LoggedEvent event) {
            var at = event.instant("at");
            switch (event.type()) {
                case "ConsultationOffered" -> {
                    channel = event.text("channel");
                    direction = event.text("direction");
                }
                case "ConsultationAnswered" -> {
                    answeredAt = answeredAt == null ? at : answeredAt;
                    turnTo(event, at);
                }
                case "ConsultationResumed" -> turnTo(event, at);
                case "ConsultationHeld", "ConsultationTransferred" -> turnAway(at);
                case "ConsultationWrappedUp" -> {
                    if (since == null) {
                        turnTo(event, at);
                    }
                }
                case "ConsultationCompleted" -> end(event, at, "completed");
                case "ConsultationAbandoned" ->
                        end(event, at, answeredAt == null ? "unanswered" : "brokenOff");
                default -> {
                    // tells nothing of time
                }
            }
        }

        private void turnTo(LoggedEvent event, Instant at) {
            since = at;
            attending = event.payload().path("operatorId").asString(attending);
        }

        private void turnAway(Instant at) {
            var begun = since;
            if (begun != null) {
                var stretch = Duration.between(begun, at);
                attended = attended.plus(stretch);
                shares.merge(attending, stretch.toMillis(), Long::sum);
            }
            since = null;
        }

        private void end(LoggedEvent event, Instant at, String became) {
            turnAway(at);
            state = became;
            var who = event.payload().path("operatorId");
            operator = who.isString() ? who.stringValue() : NOBODY;
            var begun = answeredAt;
            elapsed = begun == null ? Duration.ZERO : Duration.between(begun, at);
        }
    }

    /** Reads the events of all consultations. */
    public static ConsultationBook of(List<LoggedEvent> events) {
        var book = new ConsultationBook();
        events.forEach(
                event -> book.all.computeIfAbsent(event.caseId(), _ -> new Told()).add(event));
        return book;
    }

    /**
     * Compares with those who counted by hand: attended and elapsed milliseconds of each completed
     * one, to the millisecond.
     */
    public List<String> comparedWithWatches(Map<String, long[]> byHand) {
        var wrong = new ArrayList<String>();
        all.forEach((id, told) -> {
            var watch = byHand.get(id);
            boolean completed = told.state.equals("completed");
            if (completed != (watch != null)) {
                wrong.add("consultation %s is %s, unlike by hand".formatted(id, told.state));
            } else if (watch != null
                    && (watch[0] != told.attended.toMillis()
                            || watch[1] != told.elapsed.toMillis())) {
                wrong.add(
                        "consultation %s took %s of %s, by hand %d of %d ms"
                                .formatted(id, told.attended, told.elapsed, watch[0], watch[1]));
            }
        });
        byHand.keySet().stream()
                .filter(id -> !all.containsKey(id))
                .forEach(id -> wrong.add("consultation " + id + " is not in the log"));
        return wrong;
    }

    /** Compares with the report on consultations by operator. */
    public List<String> comparedWithReport(JsonNode report) {
        var wrong = new ArrayList<String>();
        wrong.addAll(differences("all", List.copyOf(all.values()), report.get("total")));
        var groups = new LinkedHashMap<String, List<Told>>();
        all.values()
                .forEach(told ->
                        groups.computeIfAbsent(told.operator, _ -> new ArrayList<>()).add(told));
        var shown = new LinkedHashMap<String, JsonNode>();
        report.get("groups")
                .forEach(group ->
                        shown.put(group.path("operator").asString(NOBODY), group.get("figures")));
        if (!groups.keySet().equals(shown.keySet())) {
            wrong.add("the report knows %s, the log %s".formatted(shown.keySet(), groups.keySet()));
            return wrong;
        }
        groups.forEach((operator, told) -> {
            var figures = shown.get(operator);
            if (figures != null) {
                wrong.addAll(differences("of " + operator, told, figures));
            }
        });
        return wrong;
    }

    private static List<String> differences(String where, List<Told> told, JsonNode figures) {
        var wrong = new ArrayList<String>();
        var attended = new Millis();
        var elapsed = new Millis();
        long within = 0;
        for (var each : told) {
            if (each.state.equals("completed")) {
                attended.add(each.attended);
                elapsed.add(each.elapsed);
                within += each.attended.compareTo(TARGET) <= 0 ? 1 : 0;
            }
        }
        Counts.compare(where, "offered", told.size(), figures, wrong);
        for (var state : List.of("completed", "unanswered", "brokenOff", "open")) {
            long count = told.stream().filter(each -> each.state.equals(state)).count();
            Counts.compare(where, state, count, figures, wrong);
        }
        Counts.compare(where, "withinTarget", within, figures, wrong);
        wrong.addAll(attended.differences(where + " attended", figures.path("attended"), true));
        wrong.addAll(elapsed.differences(where + " elapsed", figures.path("elapsed"), true));
        return wrong;
    }

    /** Compares with the report on hotline calls, of which a year must be the only one recorded. */
    public List<String> comparedWithHotline(JsonNode report, int year) {
        var wrong = new ArrayList<String>();
        var calls =
                all.values().stream()
                        .filter(told ->
                                told.channel.equals("HOTLINE") && told.direction.equals("IN"))
                        .toList();
        long answered = calls.stream().filter(told -> told.answeredAt != null).count();
        var rows =
                report.get("years")
                        .valueStream()
                        .filter(row -> row.get("origin").asString().equals("RECORDED"))
                        .toList();
        if (rows.size() != 1 || rows.getFirst().get("year").intValue() != year) {
            wrong.add("the hotline report has other recorded years: " + rows);
            return wrong;
        }
        Counts.compare("hotline", "calls", calls.size(), rows.getFirst(), wrong);
        Counts.compare("hotline", "answered", answered, rows.getFirst(), wrong);
        return wrong;
    }

    /** How long each operator attended to those that have ended, in milliseconds. */
    Map<String, Long> attendedByOperator() {
        var sums = new LinkedHashMap<String, Long>();
        all.values().stream()
                .filter(told -> !told.state.equals("open"))
                .forEach(told ->
                        told.shares.forEach(
                                (operator, millis) -> sums.merge(operator, millis, Long::sum)));
        return sums;
    }

    /** How many each operator brought to an end, good or not. */
    Map<String, Long> endedByOperator() {
        var counts = new LinkedHashMap<String, Long>();
        all.values().stream()
                .filter(told -> told.state.equals("completed") || told.state.equals("brokenOff"))
                .forEach(told -> counts.merge(told.operator, 1L, Long::sum));
        return counts;
    }

    /** How many there are. */
    public int size() {
        return all.size();
    }
}

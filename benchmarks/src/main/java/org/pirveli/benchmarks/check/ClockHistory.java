package org.pirveli.benchmarks.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The first-response clock of one case as its events tell it: when it may remind and escalate, and
 * what it did. Knows the commands that these runs send, and no others.
 */
final class ClockHistory {

    /** A reminder or a level, and its instant. */
    record Step(String kind, int number) implements Comparable<Step> {

        @Override
        public int compareTo(Step other) {
            int byKind = kind.compareTo(other.kind);
            return byKind == 0 ? Integer.compare(number, other.number) : byKind;
        }
    }

    static final String REMINDER = "REMINDER";
    static final String LEVEL = "LEVEL";
    private static final Set<String> ENDS = Set.of("FirstResponseIssued");

    final String caseId;
    final String clockId;
    final Instant registeredAt;
    final TreeMap<Step, Instant> schedule = new TreeMap<>();
    final TreeSet<Step> raised = new TreeSet<>();
    final List<String> wrong = new ArrayList<>();
    @Nullable Instant ended;

    private ClockHistory(LoggedEvent registered) {
        caseId = registered.caseId();
        clockId = registered.text("clock", "clockId");
        registeredAt = registered.recordedAt();
        schedule(registered.payload().path("clock").path("schedule"));
    }

    /** What was raised keeps its instant; the rest follows the new schedule. */
    private void schedule(JsonNode schedule) {
        this.schedule.keySet().retainAll(raised);
        for (var reminder : schedule.path("reminders")) {
            this.schedule.putIfAbsent(
                    new Step(REMINDER, reminder.path("share").intValue()),
                    Instant.parse(reminder.path("at").stringValue()));
        }
        for (var level : schedule.path("levels")) {
            this.schedule.putIfAbsent(
                    new Step(LEVEL, level.path("level").intValue()),
                    Instant.parse(level.path("at").stringValue()));
        }
    }

    static ClockHistory of(List<LoggedEvent> events) {
        var history = new ClockHistory(events.getFirst());
        events.forEach(history::add);
        return history;
    }

    private void add(LoggedEvent event) {
        switch (event.type()) {
            case "ReminderRaised" ->
                    raise(new Step(REMINDER, event.number("share")), event, "remindAt");
            case "CaseEscalated" ->
                    raise(new Step(LEVEL, event.number("level")), event, "raisedAt");
            case "DeadlineRecalculated" -> schedule(event.payload().path("schedule"));
            default -> {
                if (ENDS.contains(event.type())) {
                    ended = event.recordedAt();
                }
            }
        }
    }

    private void raise(Step step, LoggedEvent event, String instant) {
        var at = schedule.get(step);
        if (!event.text("clockId").equals(clockId) || at == null) {
            wrong.add("case %s raised %s, which it does not have".formatted(caseId, step));
        } else if (!event.instant(instant).equals(at)) {
            wrong.add("case %s raised %s for another instant".formatted(caseId, step));
        } else if (!event.recordedAt().isAfter(at)) {
            wrong.add("case %s raised %s before it was due".formatted(caseId, step));
        } else if (ended != null) {
            wrong.add("case %s raised %s after its answer".formatted(caseId, step));
        } else if (!raised.add(step)) {
            wrong.add("case %s raised %s twice".formatted(caseId, step));
        }
    }
}

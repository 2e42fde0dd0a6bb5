package org.pirveli.benchmarks.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whether every clock that a day off should move has exactly one recalculation for it, and no other
 * clock any; told from the log alone, and from what a day off means for a term of working days: it
 * moves a promise whose term it falls into, unless that was missed before, and nothing but levels
 * if it falls behind the due instant.
 */
public final class Recalculations {

    private static final ZoneId ZONE = ZoneId.of("Asia/Tbilisi");
    private static final String DECLARED = "NonWorkingDayDeclared";
    private static final String MOVED = "DeadlineRecalculated";
    private static final String ANSWERED = "FirstResponseIssued";

    private final List<LoggedEvent> declarations;
    private final List<String> wrong = new ArrayList<>();
    private final Map<LocalDate, Map<Instant, String>> dues = new HashMap<>();

    private Recalculations(List<LoggedEvent> rules) {
        declarations = rules.stream().filter(event -> event.type().equals(DECLARED)).toList();
    }

    /**
     * Looks at every case, once all runs are finished.
     *
     * @param rules what happened to the calendar by which all of them run
     */
    public static List<String> check(EventLog log, List<LoggedEvent> rules) {
        var check = new Recalculations(rules);
        log.byCase().values().forEach(events -> check.add(new Life(check, events)));
        check.dues.forEach((day, instants) -> {
            if (instants.size() > 1) {
                check.wrong.add(
                        "cases received on %s are due at different instants: %s"
                                .formatted(day, instants));
            }
        });
        return check.wrong;
    }

    /** How many clocks a declaration has given another due instant, by its decree. */
    public static int moved(EventLog log, String decree) {
        return (int)
                log.events().stream()
                        .filter(event -> event.type().equals(MOVED))
                        .filter(event -> event.text("decree").equals(decree))
                        .filter(event -> !event.instant("oldDueAt").equals(dueAt(event)))
                        .count();
    }

    private void add(Life life) {
        life.live();
        boolean missed =
                !declarations.isEmpty() && life.due.isBefore(declarations.getLast().recordedAt());
        if (life.running && !missed) {
            dues.computeIfAbsent(life.received, _ -> new HashMap<>()).put(life.due, life.caseId);
        }
    }

    private static Instant dueAt(LoggedEvent moved) {
        return moved.instant("schedule", "dueAt");
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    /** One case, beside the declarations. */
    private static final class Life {

        private final Recalculations check;
        private final List<LoggedEvent> events;
        private final String caseId;
        private final LocalDate received;
        private final Map<String, LoggedEvent> pending = new LinkedHashMap<>();
        private final Set<String> levelsMoved = new HashSet<>();
        private Instant due;
        private boolean running = true;

        Life(Recalculations check, List<LoggedEvent> events) {
            this.check = check;
            this.events = events;
            var registered = events.getFirst();
            caseId = registered.caseId();
            received = day(registered.instant("clock", "startedAt"));
            due = registered.instant("clock", "schedule", "dueAt");
        }

        void live() {
            long last = events.getFirst().index();
            for (var event : events.subList(1, events.size())) {
                declare(last, event.index());
                happen(event);
                last = event.index();
            }
            declare(last, Long.MAX_VALUE);
            pending.keySet().forEach(decree -> wrong("was never moved by " + decree));
        }

        private void declare(long after, long before) {
            check.declarations.stream()
                    .filter(declared -> declared.index() > after && declared.index() < before)
                    .filter(this::shouldMove)
                    .forEach(declared -> pending.put(decree(declared), declared));
        }

        private boolean shouldMove(LoggedEvent declared) {
            var date = LocalDate.parse(declared.text("declaration", "date"));
            return running
                    && !due.isBefore(declared.recordedAt())
                    && date.isAfter(received)
                    && !date.isAfter(day(due));
        }

        private void happen(LoggedEvent event) {
            if (event.type().equals(MOVED)) {
                move(event);
            } else if (!pending.isEmpty()) {
                wrong("had %s recorded before it was moved".formatted(event.type()));
            }
            if (event.type().equals(ANSWERED)) {
                running = false;
            }
        }

        private void move(LoggedEvent event) {
            if (dueAt(event).equals(due) && !pending.containsKey(event.text("decree"))) {
                moveLevels(event);
                return;
            }
            if (pending.remove(event.text("decree")) == null) {
                wrong("was moved without need, or twice, by " + event.text("decree"));
            }
            if (!event.instant("oldDueAt").equals(due)) {
                wrong("was moved from an instant at which it was not due");
            }
            var moved = dueAt(event);
            if (!moved.isAfter(due)) {
                wrong("was not moved to a later instant");
            }
            due = moved;
        }

        private void moveLevels(LoggedEvent event) {
            var decree = event.text("decree");
            boolean behindTheDue =
                    check.declarations.stream()
                            .filter(declared -> decree(declared).equals(decree))
                            .filter(declared -> !due.isBefore(declared.recordedAt()))
                            .map(declared -> LocalDate.parse(declared.text("declaration", "date")))
                            .anyMatch(date -> date.isAfter(day(due)));
            if (!running || !behindTheDue || !levelsMoved.add(decree)) {
                wrong("had its levels moved without need, or twice, by " + decree);
            }
        }

        private static String decree(LoggedEvent declared) {
            return declared.text("declaration", "decree");
        }

        private void wrong(String what) {
            check.wrong.add("case %s %s".formatted(caseId, what));
        }
    }
}

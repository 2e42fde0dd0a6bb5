package org.pirveli.benchmarks.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.pirveli.benchmarks.ledger.Entry;
import org.pirveli.benchmarks.ledger.Trial;

/**
 * Whether the log holds what clients were told: once what was acknowledged, never what was refused,
 * once at most what is unknown, and nothing that nobody meant.
 */
public final class Acknowledgements {

    private final Map<String, List<LoggedEvent>> byMark = new HashMap<>();
    private final Map<String, List<LoggedEvent>> byCase;

    private Acknowledgements(EventLog log) {
        byCase = log.byCase();
        for (var event : log.events()) {
            var mark = event.mark();
            if (mark != null) {
                byMark.computeIfAbsent(mark, _ -> new ArrayList<>()).add(event);
            }
        }
    }

    /** Compares. */
    public static List<String> check(List<Trial> ledger, EventLog log) {
        var found = new Acknowledgements(log);
        var wrong = new ArrayList<String>();
        for (var trial : ledger) {
            var events = found.byMark.getOrDefault(trial.request().mark(), List.of());
            found.check(trial, events, wrong);
            found.byMark.remove(trial.request().mark());
        }
        found.byMark.forEach((mark, events) -> wrong.add("nobody meant " + mark + ": " + events));
        return wrong;
    }

    private void check(Trial trial, List<LoggedEvent> events, List<String> wrong) {
        var request = trial.request();
        if (events.stream()
                .anyMatch(event ->
                        !event.caseId().equals(request.caseId())
                                || !event.type().equals(request.event()))) {
            wrong.add("in the wrong place: " + request + " is " + events);
        }
        switch (trial.outcome()) {
            case Entry.Acknowledged acknowledged -> {
                if (events.isEmpty()) {
                    wrong.add("lost: " + trial);
                }
                if (events.size() > 1) {
                    wrong.add("doubled: " + trial);
                }
                acknowledged.events().forEach(told -> hold(told, trial, wrong));
                if (events.stream()
                        .noneMatch(event ->
                                acknowledged
                                        .events()
                                        .contains(
                                                new Entry.Event(event.type(), event.sequence())))) {
                    wrong.add("not where it was said to be: " + trial);
                }
            }
            case Entry.Refused _ -> {
                if (!events.isEmpty()) {
                    wrong.add("refused, and done all the same: " + trial);
                }
            }
            case Entry.Unknown _ -> {
                if (events.size() > 1) {
                    wrong.add("unknown, and doubled: " + trial);
                }
            }
        }
    }

    private void hold(Entry.Event told, Trial trial, List<String> wrong) {
        var there =
                byCase.getOrDefault(trial.request().caseId(), List.of()).stream()
                        .anyMatch(event ->
                                event.sequence() == told.sequence()
                                        && event.type().equals(told.type()));
        if (!there) {
            wrong.add("told of " + told + ", which is not in the log: " + trial);
        }
    }
}

package org.pirveli.benchmarks.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Who was given which case: nobody by the rule who was not eligible, and with the load that the
 * events before it add up to.
 */
public final class Desks {

    private static final Set<String> ENDS =
            Set.of("CaseClosed", "CaseReferred", "CaseWithdrawn", "CaseMarkedDuplicate");
    private static final Set<String> GIVEN_BACK = Set.of("CaseReleased", "TransferAccepted");

    private final Map<String, Integer> loads = new HashMap<>();
    private final Map<String, Hand> hands = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int byRule;

    private record Hand(String operator, int weight) {}

    private Desks() {}

    /** What was found, and how often the rule chose. */
    public record Found(List<String> wrong, int byRule, Map<String, Integer> loads) {}

    /** Goes through the log in its order. */
    public static Found check(EventLog log) {
        var desks = new Desks();
        log.events().forEach(desks::add);
        return new Found(List.copyOf(desks.wrong), desks.byRule, Map.copyOf(desks.loads));
    }

    private void add(LoggedEvent event) {
        if (event.type().equals("CaseAssigned")) {
            judge(event);
            take(event.caseId());
            var hand =
                    new Hand(
                            event.text("operatorId"),
                            event.payload().path("how").path("weight").asInt(1));
            hands.put(event.caseId(), hand);
            loads.merge(hand.operator(), hand.weight(), Integer::sum);
        } else if (ENDS.contains(event.type()) || GIVEN_BACK.contains(event.type())) {
            take(event.caseId());
        }
    }

    private void take(String caseId) {
        var hand = hands.remove(caseId);
        if (hand != null) {
            loads.merge(hand.operator(), -hand.weight(), Integer::sum);
        }
    }

    private void judge(LoggedEvent event) {
        var how = event.payload().path("how");
        if (!how.path("rule").isObject()) {
            return;
        }
        byRule++;
        var chosen =
                how.path("candidates")
                        .valueStream()
                        .filter(each ->
                                each.get("operatorId").asString().equals(event.text("operatorId")))
                        .findFirst();
        if (chosen.isEmpty()) {
            wrong.add("case %s went to no candidate".formatted(event.caseId()));
            return;
        }
        if (!chosen.get().path("grounds").isEmpty()) {
            wrong.add("case %s went to %s".formatted(event.caseId(), chosen.get()));
        }
        how.path("candidates").forEach(each -> judge(event, each, how.path("weight").asInt(1)));
    }

    private void judge(LoggedEvent event, JsonNode candidate, int weight) {
        var operator = candidate.get("operatorId").asString();
        int load = loads.getOrDefault(operator, 0);
        if (candidate.path("load").asInt() != load) {
            wrong.add(
                    "case %s: %s was said to have %d in hand, and had %d"
                            .formatted(
                                    event.caseId(),
                                    operator,
                                    candidate.path("load").asInt(),
                                    load));
        }
        int capacity = candidate.path("capacity").asInt(Integer.MAX_VALUE - weight);
        if (operator.equals(event.text("operatorId")) && load + weight > capacity) {
            wrong.add("case %s overfilled %s".formatted(event.caseId(), operator));
        }
    }
}

package org.pirveli.benchmarks.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/** What operators carry and have done, counted again from the events. */
public final class LoadBook {

    private LoadBook() {}

    /**
     * Compares with the report on load without dates.
     *
     * @param loads what each operator carries, by weight
     */
    public static List<String> check(
            Map<String, Integer> loads, ConsultationBook consultations, JsonNode report) {
        var wrong = new ArrayList<String>();
        var attended = consultations.attendedByOperator();
        var ended = consultations.endedByOperator();
        var shown = new HashMap<String, JsonNode>();
        report.get("operators").forEach(line -> shown.put(line.get("operator").asString(), line));
        var everyone = new TreeSet<>(loads.keySet());
        everyone.addAll(attended.keySet());
        for (var operator : everyone) {
            var line = shown.get(operator);
            if (line == null) {
                wrong.add("the report on load does not know " + operator);
                continue;
            }
            Counts.compare(operator, "weight", loads.getOrDefault(operator, 0), line, wrong);
            Counts.compare(
                    operator,
                    "attendedSeconds",
                    attended.getOrDefault(operator, 0L) / 1_000,
                    line,
                    wrong);
            Counts.compare(operator, "sessions", ended.getOrDefault(operator, 0L), line, wrong);
        }
        return wrong;
    }
}

package org.pirveli.server.harness;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that the views of a store hold, to the byte. */
public final class ViewDump {

    private static final List<String> TABLES =
            List.of(
                    "case_file",
                    "case_clock",
                    "case_escalation",
                    "case_clock_history",
                    "case_due_change",
                    "case_key",
                    "case_reply",
                    "consultation_file",
                    "consultation_attendance",
                    "consultation_case");

    private ViewDump() {}

    /** What stands in one and not in the other; empty if they are the same. */
    public static List<String> differences(
            Map<String, List<String>> before, Map<String, List<String>> after) {
        var differences = new ArrayList<String>();
        for (var table : TABLES) {
            var gone = new ArrayList<>(before.getOrDefault(table, List.of()));
            var come = new ArrayList<>(after.getOrDefault(table, List.of()));
            after.getOrDefault(table, List.of()).forEach(gone::remove);
            before.getOrDefault(table, List.of()).forEach(come::remove);
            gone.forEach(row -> differences.add(table + " lost " + row));
            come.forEach(row -> differences.add(table + " got " + row));
        }
        return differences;
    }

    public static Map<String, List<String>> of(Node node) {
        var dump = new LinkedHashMap<String, List<String>>();
        for (var table : TABLES) {
            dump.put(
                    table,
                    node.jdbc()
                            .sql("select * from " + table + " order by 1, 2, 3")
                            .query((row, _) -> {
                                var cells = new ArrayList<String>();
                                int columns = row.getMetaData().getColumnCount();
                                for (int i = 1; i <= columns; i++) {
                                    cells.add(String.valueOf(row.getString(i)));
                                }
                                return String.join(" | ", cells);
                            })
                            .list());
        }
        return dump;
    }
}

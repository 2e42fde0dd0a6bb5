package org.pirveli.benchmarks.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of the views, or what matters of the rows of the deadlines, as text.
 *
 * @param rows by table and key
 */
public record Tables(Map<String, String> rows) {

    private static final Map<String, String> VIEWS =
            Map.of(
                    "case_file", "case_id",
                    "case_clock", "clock_id, attempt",
                    "case_escalation", "clock_id, attempt, level",
                    "case_clock_history", "clock_id, attempt, sequence",
                    "case_due_change", "case_id, sequence",
                    "case_key", "case_id",
                    "case_reply", "case_id, sequence",
                    "consultation_file", "consultation_id",
                    "consultation_attendance", "consultation_id, place",
                    "consultation_case", "consultation_id, case_id");

    /** Every column of every view. */
    public static Tables views(Connection connection) throws SQLException {
        var rows = new LinkedHashMap<String, String>();
        for (var view : VIEWS.entrySet()) {
            read(
                    connection,
                    view.getKey(),
                    "select * from " + view.getKey() + " order by " + view.getValue(),
                    view.getValue().split(",").length,
                    rows);
        }
        return new Tables(rows);
    }

    /** When what will be raised; not who has it in hand. */
    public static Tables deadlines(Connection connection) throws SQLException {
        var rows = new LinkedHashMap<String, String>();
        read(
                connection,
                "deadline",
                "select clock_id, attempt, kind, step, case_id, due_at from deadline"
                        + " order by clock_id, attempt, kind, step",
                4,
                rows);
        return new Tables(rows);
    }

    private static void read(
            Connection connection, String table, String sql, int keys, Map<String, String> into)
            throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                var values = new ArrayList<String>();
                for (int column = 1; column <= columns; column++) {
                    values.add(String.valueOf(rows.getString(column)));
                }
                // the key of case_file is its first column too
                into.put(table + " " + values.subList(0, keys), values.toString());
            }
        }
    }

    /** Where the others differ. */
    public List<String> differences(Tables others) {
        var wrong = new ArrayList<String>();
        rows.forEach((key, row) -> {
            var other = others.rows().get(key);
            if (!row.equals(other)) {
                wrong.add(key + " is " + row + ", should be " + other);
            }
        });
        others.rows().keySet().stream()
                .filter(key -> !rows.containsKey(key))
                .forEach(key -> wrong.add(key + " is missing"));
        return wrong;
    }
}

package org.pirveli.benchmarks.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether the table of deadlines says what the log says: what is open, and when it falls due. */
public final class DeadlineRows {

    private DeadlineRows() {}

    /** Compares, while no server runs. */
    public static List<String> check(EventLog log, Connection connection) throws SQLException {
        var found = new HashSet<String>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select clock_id, attempt, kind, step, due_at from deadline")) {
            while (rows.next()) {
                var due = rows.getObject(5, OffsetDateTime.class);
                found.add(
                        row(
                                rows.getString(1),
                                rows.getInt(2),
                                rows.getString(3),
                                rows.getInt(4),
                                due == null ? "raised" : due.toInstant().toString()));
            }
        }
        return compare(expected(log), found);
    }

    private static List<String> compare(Map<String, String> expected, Set<String> found) {
        var wrong = new ArrayList<String>();
        expected.keySet().stream()
                .filter(row -> !found.remove(row))
                .forEach(row -> wrong.add("no deadline " + row));
        found.forEach(row -> wrong.add("a deadline too many: " + row));
        return wrong;
    }

    private static Map<String, String> expected(EventLog log) {
        return log.byCase().values().stream()
                .map(ClockHistory::of)
                .filter(clock -> clock.ended == null)
                .flatMap(clock ->
                        clock.schedule.entrySet().stream()
                                .map(step ->
                                        row(
                                                clock.clockId,
                                                1,
                                                step.getKey().kind(),
                                                step.getKey().number(),
                                                clock.raised.contains(step.getKey())
                                                        ? "raised"
                                                        : step.getValue().toString())))
                .collect(Collectors.toMap(Function.identity(), Function.identity()));
    }

    private static String row(String clock, int attempt, String kind, int step, String due) {
        return "%s/%d %s %d %s".formatted(clock, attempt, kind, step, due);
    }
}

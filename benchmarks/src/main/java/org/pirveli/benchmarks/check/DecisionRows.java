package org.pirveli.benchmarks.check;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** Whether the rows that commit with events are there for these events and no others. */
public final class DecisionRows {

    private DecisionRows() {}

    /** Compares the register, and the answers kept for commands that had a key each. */
    public static List<String> check(EventLog log, Connection connection) throws SQLException {
        var wrong = register(log, connection);
        long effects =
                log.events().stream()
                        .map(LoggedEvent::mark)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from idempotency")) {
            if (rows.next() && rows.getLong(1) != effects) {
                wrong.add("%d answers kept for %d effects".formatted(rows.getLong(1), effects));
            }
        }
        return wrong;
    }

    /** Compares the register alone. */
    public static List<String> register(EventLog log, Connection connection) throws SQLException {
        var wrong = new ArrayList<String>();
        var cases = new HashSet<>(log.byCase().keySet());
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select case_id from case_registry")) {
            while (rows.next()) {
                if (!cases.remove(rows.getString(1))) {
                    wrong.add("registered without an event: " + rows.getString(1));
                }
            }
        }
        cases.forEach(caseId -> wrong.add("not in the register: " + caseId));
        return wrong;
    }
}

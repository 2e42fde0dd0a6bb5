package org.pirveli.benchmarks.check;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** The whole log, read by plain SQL and without any code of the server. */
public record EventLog(List<LoggedEvent> events) {

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads it. */
    public static EventLog read(Connection connection) throws SQLException {
        var events = new ArrayList<LoggedEvent>();
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select global_index, aggregate_identifier, sequence_number,"
                                        + " payload_type, payload, meta_data from domain_event"
                                        + " order by global_index")) {
            while (rows.next()) {
                events.add(event(rows));
            }
        }
        return new EventLog(List.copyOf(events));
    }

    private static LoggedEvent event(ResultSet row) throws SQLException {
        var provenance = JSON.readTree(row.getBytes(6));
        return new LoggedEvent(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                JSON.readTree(row.getBytes(5)),
                Instant.parse(provenance.path("recordedAt").stringValue()));
    }

    /** When the escalations of promises for one instant were recorded, in order. */
    public List<Instant> escalationsOf(Instant dueAt) {
        return events.stream()
                .filter(event -> event.type().equals("CaseEscalated"))
                .filter(event -> event.instant("breachedAt").equals(dueAt))
                .map(LoggedEvent::recordedAt)
                .sorted()
                .toList();
    }

    /** The events of each case, in the order of the log. */
    Map<String, List<LoggedEvent>> byCase() {
        return events.stream()
                .collect(groupingBy(LoggedEvent::caseId, LinkedHashMap::new, toList()));
    }
}

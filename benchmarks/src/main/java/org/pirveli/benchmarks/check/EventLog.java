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

/** The log of all cases, read by plain SQL and without any code of the server. */
public record EventLog(List<LoggedEvent> events) {

    private static final JsonMapper JSON = new JsonMapper();
    static final String COLUMNS =
            "select global_index, aggregate_identifier, sequence_number, payload_type, payload,"
                    + " meta_data from domain_event where ";

    /** Reads it. */
    public static EventLog read(Connection connection) throws SQLException {
        return new EventLog(read("type = 'Case'", connection));
    }

    /** The same with the texts of persons in clear. */
    public EventLog opened(TextOpener texts) {
        return new EventLog(
                events.stream()
                        .map(event ->
                                new LoggedEvent(
                                        event.index(),
                                        event.caseId(),
                                        event.sequence(),
                                        event.type(),
                                        texts.opened(
                                                event.payload().deepCopy(),
                                                event.caseId(),
                                                event.type()),
                                        event.recordedAt()))
                        .toList());
    }

    /** Reads what happened to calendars and policies instead. */
    public static List<LoggedEvent> rules(Connection connection) throws SQLException {
        return read("type not in ('Case', 'Consultation')", connection);
    }

    /** Reads what happened in consultations instead; their ids stand for those of cases. */
    public static List<LoggedEvent> consultations(Connection connection) throws SQLException {
        return read("type = 'Consultation'", connection);
    }

    private static List<LoggedEvent> read(String which, Connection connection) throws SQLException {
        var events = new ArrayList<LoggedEvent>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(COLUMNS + which + " order by global_index")) {
            while (rows.next()) {
                events.add(event(rows));
            }
        }
        return List.copyOf(events);
    }

    static LoggedEvent event(ResultSet row) throws SQLException {
        var provenance = JSON.readTree(row.getBytes(6));
        return new LoggedEvent(
                row.getLong(1),
                row.getString(2),
                row.getLong(3),
                row.getString(4),
                JSON.readTree(row.getBytes(5)),
                Instant.parse(provenance.path("recordedAt").stringValue()));
    }

    /** When promises for one instant were escalated, at whatever level, in order. */
    public List<Instant> escalationsOf(Instant dueAt) {
        return events.stream()
                .filter(event -> event.isEscalationFor(dueAt))
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

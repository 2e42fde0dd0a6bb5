package org.pirveli.projections.casework;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.projections.verification.Span;

/** Reads the event log by plain SQL, where its order or its indexes are wanted. */
final class CaseLog {

    private static final String SELECT =
            "select global_index, sequence_number, payload_type, payload_revision, payload,"
                    + " meta_data, type, aggregate_identifier from domain_event where ";

    /** The type under which the log keeps cases. */
    static final String CASE = "Case";

    private static final int FETCHED = 1_000;

    private final EventReader reader;

    CaseLog(EventReader reader) {
        this.reader = reader;
    }

    /**
     * A page in the order of the log.
     *
     * @param indexes of every event of the page, also of those that are not about cases
     */
    record Page(List<LogEntry> events, List<Long> indexes) {}

    /** The events behind an index. */
    Page after(Connection connection, long index, int limit) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        SELECT + "global_index > ? order by global_index limit ?")) {
            statement.setLong(1, index);
            statement.setInt(2, limit);
            statement.setFetchSize(limit);
            return page(statement);
        }
    }

    /** The events at these indexes, as far as they are there. */
    Page at(Connection connection, Collection<Long> indexes) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        SELECT + "global_index = any(?) order by global_index")) {
            statement.setArray(1, connection.createArrayOf("bigint", indexes.toArray()));
            return page(statement);
        }
    }

    /** Events of one case by their sequence, which counts from 0. */
    List<LogEntry> of(Connection connection, CaseId caseId, long from, long toExclusive)
            throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        SELECT
                                + "aggregate_identifier = ? and sequence_number >= ?"
                                + " and sequence_number < ? order by sequence_number")) {
            statement.setString(1, caseId.toString());
            statement.setLong(2, from);
            statement.setLong(3, toExclusive);
            return page(statement).events();
        }
    }

    /** Tells the events of these cases, case by case and each in its order. */
    void each(Connection connection, Span span, Consumer<LogEntry> taker) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        SELECT
                                + "aggregate_identifier >= ? and aggregate_identifier <= ?"
                                + " order by aggregate_identifier, sequence_number")) {
            statement.setString(1, span.from().toString());
            statement.setString(2, span.to().toString());
            statement.setFetchSize(FETCHED);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    var event = read(rows);
                    if (event != null) {
                        taker.accept(event);
                    }
                }
            }
        }
    }

    /** The index of one event. */
    long indexOf(Connection connection, CaseId caseId, long sequence) throws SQLException {
        try (var statement =
                connection.prepareStatement(
                        "select global_index from domain_event"
                                + " where aggregate_identifier = ? and sequence_number = ?")) {
            statement.setString(1, caseId.toString());
            statement.setLong(2, sequence);
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException(
                            "event %d of case %s is not in the log".formatted(sequence, caseId));
                }
                return rows.getLong(1);
            }
        }
    }

    private Page page(PreparedStatement statement) throws SQLException {
        var events = new ArrayList<LogEntry>();
        var indexes = new ArrayList<Long>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                indexes.add(rows.getLong(1));
                var event = read(rows);
                if (event != null) {
                    events.add(event);
                }
            }
        }
        return new Page(events, indexes);
    }

    private @Nullable LogEntry read(ResultSet row) throws SQLException {
        if (!CASE.equals(row.getString(7))) {
            return null;
        }
        var payloadType = row.getString(3);
        var revision = row.getString(4);
        var payload = row.getBytes(5);
        var metaData = row.getBytes(6);
        return LogEntry.read(
                CaseId.of(row.getString(8)),
                row.getLong(1),
                row.getLong(2),
                () -> reader.event(payloadType, revision, payload),
                () -> reader.provenance(metaData));
    }
}

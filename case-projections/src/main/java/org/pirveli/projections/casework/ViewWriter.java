package org.pirveli.projections.casework;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.CaseFile;

/** Writes rows in batches, one statement for each table and kind. */
final class ViewWriter {

    private ViewWriter() {}

    /**
     * Writes the rows.
     *
     * @throws IllegalStateException if a row is not as it was read
     */
    static void write(Connection connection, ViewRows rows) throws SQLException {
        for (var table : ViewTable.values()) {
            insert(connection, table, rows.inserts(table));
            update(connection, table, rows.updates(table));
        }
    }

    static void insert(Connection connection, ViewTable table, List<ViewRow> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(table.insert())) {
            for (var row : rows) {
                int place = 0;
                for (var value : row.values()) {
                    set(statement, ++place, value);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    static void update(Connection connection, ViewTable table, List<ViewRow> rows)
            throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        boolean guarded = table == ViewTable.CASE_FILE;
        try (var statement =
                connection.prepareStatement(table.update() + (guarded ? " and version = ?" : ""))) {
            for (var row : rows) {
                int place = 0;
                var values = row.values();
                for (int i = 0; i < values.size(); i++) {
                    set(statement, ++place, values.get((i + table.keys) % values.size()));
                }
                if (guarded) {
                    statement.setInt(++place, row.storedVersion());
                }
                statement.addBatch();
            }
            for (int updated : statement.executeBatch()) {
                if (updated != 1) {
                    throw new IllegalStateException(
                            "a row of %s is not as it was read".formatted(table.table()));
                }
            }
        }
    }

    private static void set(PreparedStatement statement, int place, @Nullable Object value)
            throws SQLException {
        switch (value) {
            case Instant instant -> statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
            case CaseFile file -> statement.setString(place, Bodies.text(file));
            case String text -> statement.setString(place, text);
            case null -> statement.setObject(place, null);
            default -> statement.setObject(place, value);
        }
    }
}

package org.pirveli.benchmarks.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.pirveli.benchmarks.machine.Store;

/**
 * What no server can be faster than: the three event rows of a lifecycle, written by plain JDBC in
 * three transactions, into a table of the same shape.
 */
public final class Floor {

    private static final String SHAPE = "/db/migration/V10__event_log.sql";
    private static final String INSERT =
            "insert into domain_event (event_identifier, aggregate_identifier, sequence_number,"
                    + " type, time_stamp, payload_type, payload_revision, payload, meta_data)"
                    + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private static final int TAKEN = 6;

    private final Store store;

    /** As a server once wrote them: type, instant, name, revision, payload, metadata. */
    private final List<List<Object>> rows;

    private Floor(Store store, List<List<Object>> rows) {
        this.store = store;
        this.rows = rows;
    }

    /**
     * Takes the rows of the last case of one database as a pattern for another, empty one.
     *
     * @param pattern which no server has open, if it is H2
     */
    public static Floor like(Store pattern, Store store) throws SQLException {
        var rows = new ArrayList<List<Object>>();
        try (var connection = pattern.open();
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "select type, time_stamp, payload_type, payload_revision, payload,"
                                        + " meta_data from domain_event where aggregate_identifier"
                                        + " = (select aggregate_identifier from domain_event order"
                                        + " by global_index desc limit 1) order by"
                                        + " sequence_number")) {
            while (found.next()) {
                var row = new ArrayList<Object>();
                for (int column = 1; column < TAKEN - 1; column++) {
                    row.add(found.getString(column));
                }
                row.add(found.getBytes(TAKEN - 1));
                row.add(found.getBytes(TAKEN));
                rows.add(row);
            }
        }
        try (var connection = store.open();
                var statement = connection.createStatement()) {
            for (var sql : shape().split(";", -1)) {
                if (!sql.isBlank()) {
                    statement.execute(sql);
                }
            }
        }
        return new Floor(store, List.copyOf(rows));
    }

    /** How many bytes the rows of one lifecycle carry. */
    public int bytes() {
        return rows.stream()
                .flatMap(List::stream)
                .mapToInt(value -> value instanceof byte[] bytes ? bytes.length : 0)
                .sum();
    }

    /** How many rows, and so transactions, one lifecycle has. */
    public int transactions() {
        return rows.size();
    }

    /** Opens a connection for one client. */
    public Connection connect() throws SQLException {
        var connection = store.open();
        connection.setAutoCommit(false);
        return connection;
    }

    /** One lifecycle. */
    public void lifecycle(Connection connection) throws SQLException {
        var caseId = UUID.randomUUID().toString();
        try (var statement = connection.prepareStatement(INSERT)) {
            for (int i = 0; i < rows.size(); i++) {
                insert(statement, caseId, i, rows.get(i));
                connection.commit();
            }
        }
    }

    private static void insert(
            PreparedStatement statement, String caseId, int sequence, List<Object> row)
            throws SQLException {
        statement.setString(1, UUID.randomUUID().toString());
        statement.setString(2, caseId);
        statement.setLong(3, sequence);
        for (int i = 0; i < TAKEN; i++) {
            statement.setObject(4 + i, row.get(i));
        }
        statement.executeUpdate();
    }

    private static String shape() {
        try (var file = Objects.requireNonNull(Floor.class.getResourceAsStream(SHAPE))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll("(?m)^\\s*--.*$", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

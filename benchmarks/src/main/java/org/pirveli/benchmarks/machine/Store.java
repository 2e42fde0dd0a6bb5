package org.pirveli.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** The database of a server under test. */
public interface Store {

    /** What it is called in reports. */
    String name();

    /** What a server is told to find it. */
    List<String> serverArguments();

    /** How to reach it without a server. */
    String url();

    /** Opens it; with H2, only while no server has it. */
    Connection open() throws SQLException;

    /**
     * What a question of one number comes to; 0 if there is no row.
     *
     * @param values for its placeholders
     */
    default long count(String sql, Object... values) throws SQLException {
        try (var connection = open();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    /** Opens it as a killed server left it, without putting anything right in it. */
    Connection openAsLeft() throws SQLException, IOException;

    /** Opens the store of the keys of persons; with H2, only while no server has it. */
    Connection openKeys() throws SQLException;

    /** Opens that one as a killed server left it. */
    Connection openKeysAsLeft() throws SQLException, IOException;

    /** The file of the key that wraps them. */
    Path masterKey();

    /** The processor time of its own processes so far; none if it lives within the server. */
    Duration cpu();
}

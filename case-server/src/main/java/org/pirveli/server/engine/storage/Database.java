package org.pirveli.server.engine.storage;

import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/** Which of the two databases lies beneath. */
public enum Database {
    /** Embedded, for evaluation: one process, safe against its death, not against power loss. */
    H2,

    /** For production: any number of nodes. */
    POSTGRESQL;

    /**
     * Asks the database.
     *
     * @throws IllegalStateException if it is another one, or does not answer
     */
    public static Database of(DataSource dataSource) {
        try (var connection = dataSource.getConnection()) {
            var product = connection.getMetaData().getDatabaseProductName();
            return valueOf(product.toUpperCase(Locale.ROOT));
        } catch (SQLException | IllegalArgumentException unusable) {
            throw new IllegalStateException(
                    "Pirveli runs on PostgreSQL, or on H2 to try it out", unusable);
        }
    }
}

package org.pirveli.server.backup;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Properties;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.personal.KeyStoreAddress;
import org.springframework.core.env.Environment;

/**
 * A database that is backed up or restored, by whoever may make its tables.
 *
 * @param schema of its tables; {@code null} for the usual one
 * @param migrationsAt by which its tables come about, in a database of this address
 */
record Address(
        String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable String schema,
        Function<String, Flyway> migrationsAt) {

    /** H2: the file is open in another process. */
    private static final int IN_USE = 90020;

    /** The one that holds the log. */
    static Address ofDatabase(Environment environment) {
        var url = environment.getRequiredProperty("spring.datasource.url");
        boolean h2 = url.startsWith("jdbc:h2:");
        var username = environment.getProperty("spring.datasource.username");
        var password = environment.getProperty("spring.datasource.password");
        return new Address(
                url,
                username,
                password,
                null,
                at ->
                        Flyway.configure()
                                .locations(
                                        environment
                                                .getRequiredProperty("spring.flyway.locations")
                                                .replace("{vendor}", h2 ? "h2" : "postgresql")
                                                .split(","))
                                .validateMigrationNaming(true)
                                .dataSource(at, username, password)
                                .load());
    }

    /** The one that holds the keys. */
    static Address ofKeys(Environment environment) {
        var keys = KeyStoreAddress.of(environment);
        return new Address(
                keys.url(),
                keys.username(),
                keys.password(),
                keys.schema(),
                at -> new KeyStoreAddress(at, keys.username(), keys.password()).migrations());
    }

    /** Opens it, for as long as it takes. */
    Connection open() throws SQLException {
        return open(url);
    }

    /** Opens another database by the same user. */
    Connection open(String otherUrl) throws SQLException {
        var properties = new Properties();
        if (username != null) {
            properties.setProperty("user", username);
        }
        if (password != null) {
            properties.setProperty("password", password);
        }
        if (schema != null) {
            properties.setProperty("currentSchema", schema);
        }
        if (isPostgres()) {
            // values of a row that is refused are words of persons, or keys
            properties.setProperty("logServerErrorDetail", "false");
            properties.setProperty(
                    "options", "-c statement_timeout=0 -c idle_in_transaction_session_timeout=0");
        }
        try {
            return DriverManager.getConnection(otherUrl, properties);
        } catch (SQLException refused) {
            if (refused.getErrorCode() == IN_USE) {
                throw new BackupRefused(
                        "The database file is open in another process. H2 lets one process at it:"
                                + " stop the server for as long as this takes.");
            }
            throw refused;
        }
    }

    /** The moment at which it is copied, by the database's clock. */
    static Instant momentOf(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select current_timestamp")) {
            row.next();
            return row.getObject(1, OffsetDateTime.class).toInstant();
        }
    }

    /** What makes its tables. */
    Flyway migrations() {
        return migrationsAt.apply(url);
    }

    boolean isPostgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** How it is copied and restored. */
    StoreCopy copy() {
        return isPostgres() ? new PostgresCopy(this) : new H2Copy(this);
    }
}

package org.pirveli.server.engine.personal;

import com.zaxxer.hikari.HikariDataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.storage.SessionLimits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The database of the keys, apart from that of the texts: it has connections, migrations and
 * backups of its own, and commits before the events do. It is no bean of type {@code DataSource},
 * so that nobody takes it for the other one.
 */
final class KeyStore implements AutoCloseable {

    /** On PostgreSQL, where the database may be shared while one tries things out. */
    private static final String SCHEMA = "pirveli_keys";

    private static final int CONNECTIONS = 6;

    private final HikariDataSource pool = new HikariDataSource();

    /** Opens it, and makes its tables if there are none. */
    KeyStore(String url, @Nullable String username, @Nullable String password) {
        pool.setPoolName("pirveli-keys");
        pool.setJdbcUrl(url);
        pool.setUsername(username);
        pool.setPassword(password);
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        SessionLimits.bound(pool);
        var flyway =
                Flyway.configure().locations("classpath:db/keys").validateMigrationNaming(true);
        if (url.startsWith("jdbc:postgresql:")) {
            flyway.defaultSchema(SCHEMA).createSchemas(true);
            pool.setSchema(SCHEMA);
        }
        flyway.dataSource(url, username, password).load().migrate();
    }

    JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    TransactionTemplate transaction() {
        return new TransactionTemplate(new JdbcTransactionManager(pool));
    }

    @Override
    public void close() {
        pool.close();
    }
}

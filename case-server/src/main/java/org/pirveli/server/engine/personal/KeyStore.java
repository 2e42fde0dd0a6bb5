package org.pirveli.server.engine.personal;

import com.zaxxer.hikari.HikariDataSource;
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

    private static final int CONNECTIONS = 6;

    private final HikariDataSource pool = new HikariDataSource();

    /** Opens it, and makes its tables if there are none. */
    KeyStore(KeyStoreAddress address) {
        pool.setPoolName("pirveli-keys");
        pool.setJdbcUrl(address.url());
        pool.setUsername(address.username());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        SessionLimits.bound(pool);
        if (address.schema() != null) {
            pool.setSchema(address.schema());
        }
        address.migrations().migrate();
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

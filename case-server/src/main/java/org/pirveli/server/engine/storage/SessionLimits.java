package org.pirveli.server.engine.storage;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Bounds every transaction on PostgreSQL. A reader of the log waits for a missing index much longer
 * than these, so that no event of a slow transaction is ever given up.
 */
public final class SessionLimits implements BeanPostProcessor {

    static final Duration STATEMENT = Duration.ofSeconds(30);
    static final Duration IDLE_IN_TRANSACTION = Duration.ofSeconds(30);
    private static final Duration LOCK = Duration.ofSeconds(10);

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            bound(pool);
        }
        return bean;
    }

    /** Bounds the transactions of a pool that has opened no connection yet. */
    public static void bound(HikariDataSource pool) {
        if (pool.getJdbcUrl() != null && pool.getJdbcUrl().startsWith("jdbc:postgresql:")) {
            pool.addDataSourceProperty(
                    "options",
                    "-c statement_timeout=%d -c idle_in_transaction_session_timeout=%d -c lock_timeout=%d"
                            .formatted(
                                    STATEMENT.toMillis(),
                                    IDLE_IN_TRANSACTION.toMillis(),
                                    LOCK.toMillis()));
            // the driver would put the values of a failed row, words of persons, into its message
            pool.addDataSourceProperty("logServerErrorDetail", "false");
            pool.addDataSourceProperty("tcpKeepAlive", "true");
            pool.addDataSourceProperty("ApplicationName", "pirveli");
            pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        }
    }
}

package org.pirveli.server.engine.storage;

import com.zaxxer.hikari.HikariDataSource;
import org.pirveli.server.engine.storage.AccountSettings.Account;
import org.springframework.jdbc.support.JdbcTransactionManager;

/**
 * The connections of each account. They are no beans of type {@code DataSource}, except that of
 * commands, so that nobody takes one for another. Where one account does everything, they are all
 * the same.
 *
 * @param commands whoever decides, and answers people
 * @param projections whoever feeds views and deadlines, and keeps how far the readers of the log
 *     are
 * @param sealer whoever seals the log, and proves it
 */
public record Pools(Pool commands, Pool projections, Pool sealer) implements AutoCloseable {

    /**
     * Four readers, a rebuild with three, those who sweep, their audit, and the node's own lock.
     */
    private static final int FOR_PROJECTIONS = 16;

    private static final int FOR_THE_SEALER = 6;

    /** One account does everything. */
    static Pools shared(Pool commands) {
        return new Pools(commands, commands, commands);
    }

    /** Each has an account of its own in the same database. */
    static Pools apart(Pool commands, String url, Account projections, Account sealer) {
        return new Pools(
                commands,
                open("pirveli-projections", url, projections, FOR_PROJECTIONS),
                open("pirveli-sealer", url, sealer, FOR_THE_SEALER));
    }

    /** Whether each part has an account of its own. */
    public boolean separated() {
        return !projections.equals(commands);
    }

    private static Pool open(String name, String url, Account account, int connections) {
        var pool = new HikariDataSource();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setUsername(account.username());
        pool.setPassword(account.password());
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(1);
        SessionLimits.bound(pool);
        return new Pool(pool, new JdbcTransactionManager(pool));
    }

    /** That of commands is closed by whoever opened it. */
    @Override
    public void close() {
        if (separated()) {
            close(projections);
            close(sealer);
        }
    }

    private static void close(Pool pool) {
        if (pool.dataSource() instanceof HikariDataSource opened) {
            opened.close();
        }
    }
}

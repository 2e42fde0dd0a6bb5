package org.pirveli.server.engine.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.Phases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Frees the claims of nodes that died. Every node holds a lock of PostgreSQL in its name for as
 * long as it lives; a killed process loses it at once, so others need not wait until its claims run
 * out. Should a living node lose it for a moment, it only has to claim its work again.
 */
final class LivingNodes implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LivingNodes.class);
    private static final int SECONDS_BETWEEN_LOOKS = 5;

    /** Keeps these locks apart from any others in the same database. */
    private static final int NAMESPACE = "pirveli".hashCode();

    private final DataSource dataSource;
    private final NodeName self;
    private @Nullable Connection held;
    private @Nullable ScheduledThreadPoolExecutor rounds;

    LivingNodes(DataSource dataSource, NodeName self) {
        this.dataSource = dataSource;
        this.self = self;
    }

    @Override
    public synchronized void start() {
        look();
        var executor =
                new ScheduledThreadPoolExecutor(
                        1, Thread.ofPlatform().daemon().name("living-nodes").factory());
        var _ =
                executor.scheduleWithFixedDelay(
                        this::look, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
        rounds = executor;
    }

    @Override
    public void stop() {
        var executor = rounds;
        if (executor != null) {
            executor.close();
        }
        letGo();
    }

    @Override
    public synchronized boolean isRunning() {
        return rounds != null && !rounds.isShutdown();
    }

    @Override
    public int getPhase() {
        return Phases.LIFE;
    }

    private synchronized void look() {
        try {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(guarded(), true));
            for (var owner : others(jdbc, self)) {
                if (owner != null && lock(jdbc, owner)) {
                    free(jdbc, owner);
                }
            }
        } catch (SQLException | RuntimeException away) {
            log.debug("Nobody can tell for the moment which nodes live", away);
            letGo();
        }
    }

    /** The connection that holds this node's lock. */
    private Connection guarded() throws SQLException {
        var connection = held;
        if (connection == null || !connection.isValid(2)) {
            letGo();
            connection = dataSource.getConnection();
            held = connection;
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            if (!lock(jdbc, self.value())) {
                log.debug("The lock of a lost connection is still held; it will be freed");
            }
        }
        return connection;
    }

    private static Iterable<@Nullable String> others(JdbcClient jdbc, NodeName self) {
        return jdbc.sql("select distinct owner from token_entry where owner <> ?")
                .param(self.value())
                .query(String.class)
                .list();
    }

    private void free(JdbcClient jdbc, String dead) {
        int freed =
                jdbc.sql("update token_entry set owner = null where owner = ?")
                        .param(dead)
                        .update();
        jdbc.sql("select pg_advisory_unlock(?, ?)")
                .param(NAMESPACE)
                .param(dead.hashCode())
                .query(Boolean.class)
                .single();
        log.info("Freed {} claims of a node that is gone", freed);
    }

    private static boolean lock(JdbcClient jdbc, String name) {
        return jdbc.sql("select pg_try_advisory_lock(?, ?)")
                .param(NAMESPACE)
                .param(name.hashCode())
                .query(Boolean.class)
                .single();
    }

    /** Gives the lock back before the connection: the pool would keep both. */
    private synchronized void letGo() {
        var connection = held;
        held = null;
        if (connection != null) {
            try (connection) {
                JdbcClient.create(new SingleConnectionDataSource(connection, true))
                        .sql("select pg_advisory_unlock_all()")
                        .query((row, _) -> true)
                        .optional();
            } catch (SQLException | RuntimeException gone) {
                log.trace("The connection was lost", gone);
            }
        }
    }
}

package org.pirveli.sla;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A node that sweeps for the length of a test. */
final class Sweep implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final DeadlineManager manager;

    Sweep(
            DataSource dataSource,
            SystemCommands cases,
            InstantSource clock,
            SweepSettings settings) {
        this(dataSource, cases, clock, () -> false, settings);
    }

    Sweep(
            DataSource dataSource,
            SystemCommands cases,
            InstantSource clock,
            BooleanSupplier crowded,
            SweepSettings settings) {
        var transactions = new JdbcTransactionManager(dataSource);
        manager = new DeadlineManager(dataSource, transactions, cases, clock, crowded, settings);
        manager.start();
    }

    /** Waits until it has surely looked at the table. */
    void looksAFewTimes() {
        for (var look = 0; look < 3; look++) {
            var before = System.nanoTime();
            manager.wake();
            await().atMost(PATIENCE)
                    .until(() ->
                            manager.figures().sinceCaughtUp().toNanos()
                                    < System.nanoTime() - before);
        }
    }

    @Override
    public void close() {
        manager.stop(PATIENCE);
    }
}

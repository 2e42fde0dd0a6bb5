package org.pirveli.projections.casework;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/**
 * Waits until everything that was being written has been committed or given up. PostgreSQL hands
 * out indexes of the log when a row is written, and shows the row when its transaction commits, so
 * that a lower index may turn up after a higher one.
 */
final class Settling {

    private static final Duration PAUSE = Duration.ofMillis(20);

    private Settling() {}

    /**
     * Waits for the transactions that run now.
     *
     * @param connection of a PostgreSQL, without a transaction of its own
     * @return {@code false} if some still run after so long
     */
    static boolean await(Connection connection, Duration patience) throws SQLException {
        long start = System.nanoTime();
        long next = number(connection, "pg_snapshot_xmax");
        while (number(connection, "pg_snapshot_xmin") < next) {
            if (System.nanoTime() - start > patience.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        return true;
    }

    private static long number(Connection connection, String of) throws SQLException {
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select cast(cast(%s(pg_current_snapshot()) as varchar) as bigint)"
                                        .formatted(of))) {
            rows.next();
            return rows.getLong(1);
        }
    }
}

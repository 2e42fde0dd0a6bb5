package org.pirveli.projections.casework;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.likeness.LikenessKeys;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A database with a log and views. */
final class ViewStore implements AutoCloseable {

    final HikariDataSource dataSource;
    static final LikenessKeys KEYS = new LikenessKeys("a secret", "GE");

    final JdbcTemplate jdbc;
    final JdbcTransactionManager transactions;
    final TransactionTemplate transaction;
    final EventLog log = new EventLog();
    final CaseViews views;

    ViewStore(Database database) {
        dataSource = database.open();
        jdbc = new JdbcTemplate(dataSource);
        transactions = new JdbcTransactionManager(dataSource);
        transaction = new TransactionTemplate(transactions);
        views = new CaseViews(dataSource, log, KEYS, InClear.TEXTS);
    }

    /** Stands where the live processor would. */
    static final class NoProcessor implements TokenHandover {
        @Nullable GapAwareTrackingToken token;

        @Override
        public void take() {}

        @Override
        public void hold() {}

        @Override
        public void startOver() {}

        @Override
        public void letGo() {}

        @Override
        public void handOver(GapAwareTrackingToken handedOver) {
            token = handedOver;
        }
    }

    /** Appends a history in transactions of random size; some others are given up between them. */
    List<RecordedEvent> store(List<Recorded> history, Random random) throws SQLException {
        try (var connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            for (int from = 0; from < history.size(); ) {
                int to = Math.min(history.size(), from + 1 + random.nextInt(20));
                if (random.nextInt(5) == 0) {
                    EventLog.append(connection, history.subList(from, to));
                    connection.rollback();
                }
                EventLog.append(connection, history.subList(from, to));
                connection.commit();
                from = to;
            }
            connection.setAutoCommit(true);
        }
        return stored();
    }

    /** The whole log. */
    List<RecordedEvent> stored() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            return new CaseLog(log)
                    .after(connection, 0, Integer.MAX_VALUE).events().stream()
                            .map(RecordedEvent.class::cast)
                            .toList();
        }
    }

    /** Brings the views up in batches of random size, some of which come twice. */
    void apply(List<RecordedEvent> history, Random random, int most) {
        for (int from = 0; from < history.size(); ) {
            int to = Math.min(history.size(), from + 1 + random.nextInt(most));
            int start = random.nextInt(10) == 0 ? Math.max(0, from - 7) : from;
            var batch = new ArrayList<>(history.subList(start, to));
            if (random.nextInt(10) == 0) {
                transaction.executeWithoutResult(status -> {
                    views.apply(batch);
                    status.setRollbackOnly();
                });
            }
            apply(batch);
            from = to;
        }
    }

    void apply(List<? extends LogEntry> batch) {
        transaction.executeWithoutResult(_ -> views.apply(batch));
    }

    NoProcessor rebuild(int page, int casesInMemory) {
        var handover = new NoProcessor();
        new ViewRebuild(
                        dataSource,
                        transactions,
                        log,
                        KEYS,
                        InClear.TEXTS,
                        handover,
                        page,
                        casesInMemory)
                .run();
        return handover;
    }

    Map<String, List<String>> dump() {
        return ViewDump.of(dataSource);
    }

    /** A connection that nobody looks after. */
    Connection connection() throws SQLException {
        return dataSource.getConnection();
    }

    @Override
    public void close() {
        dataSource.close();
    }
}

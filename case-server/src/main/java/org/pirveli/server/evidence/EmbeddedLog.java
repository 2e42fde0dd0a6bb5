package org.pirveli.server.evidence;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.pirveli.server.engine.log.AppendLock;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log of an embedded database. At an instant at which nobody appends, every number up to the
 * highest has been committed or given up.
 */
final class EmbeddedLog implements UnsealedEvents {

    /** Those who append wait as long at most. */
    private static final Duration PATIENCE = Duration.ofMillis(200);

    private static final String CLUSTER = "embedded";

    private final JdbcClient jdbc;
    private final AppendLock appends;
    private final UnsealedRows rows;

    EmbeddedLog(JdbcClient jdbc, AppendLock appends) {
        this.jdbc = jdbc;
        this.appends = appends;
        this.rows = new UnsealedRows(jdbc, "e.global_index >= :from");
    }

    @Override
    public Optional<Horizon> horizon() {
        return appends.whileNobodyAppends(PATIENCE, this::highest)
                .map(last -> new Horizon(last, last + 1, CLUSTER));
    }

    private long highest() {
        return jdbc.sql("select coalesce(max(global_index), -1) from domain_event")
                .query(Long.class)
                .single();
    }

    @Override
    public List<SealedEvent> page(long from, long after, long last, int limit) {
        return rows.page(from, after, last, limit);
    }

    @Override
    public Waiting waiting(long from) {
        return rows.waiting(from);
    }
}

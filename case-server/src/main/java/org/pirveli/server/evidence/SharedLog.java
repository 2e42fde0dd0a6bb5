package org.pirveli.server.evidence;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The log in PostgreSQL. Every event knows its transaction; when a pass begins, every transaction
 * before the oldest one that still runs has ended, so nothing of those can come later.
 *
 * <p>Numbers of transactions mean something in one cluster only. In a restored log those of the
 * events come from another one: they count as older than any, which is to say that all are looked
 * at once, and none again as long as the cluster has no such number itself.
 */
final class SharedLog implements UnsealedEvents {

    private static final String CANDIDATES =
            "e.tx >= cast(cast(:from as text) as xid8) and (:from = 0 or e.tx <"
                    + " pg_snapshot_xmax(pg_current_snapshot()))";

    private static final String HORIZON =
            "select coalesce(max(global_index), -1) as last,"
                    + " cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)"
                    + " as sealed_to,"
                    + " (select cast(system_identifier as text) from pg_control_system())"
                    + " as cluster from domain_event";

    private final JdbcClient jdbc;
    private final UnsealedRows rows;

    SharedLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.rows = new UnsealedRows(jdbc, CANDIDATES);
    }

    @Override
    public Optional<Horizon> horizon() {
        return jdbc.sql(HORIZON)
                .query((row, _) ->
                        new Horizon(
                                row.getLong("last"),
                                row.getLong("sealed_to"),
                                row.getString("cluster")))
                .optional();
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

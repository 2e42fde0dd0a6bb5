package org.pirveli.server.evidence;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the rows of the log that have no leaf among those that may have none. */
final class UnsealedRows {

    private static final String WITHOUT_LEAF =
            " and not exists (select 1 from seal_leaf l where l.global_index = e.global_index)";

    private final JdbcClient jdbc;
    private final String candidates;

    /**
     * Prepares the questions.
     *
     * @param candidates which rows {@code e} may have none, given {@code :from}
     */
    UnsealedRows(JdbcClient jdbc, String candidates) {
        this.jdbc = jdbc;
        this.candidates = candidates;
    }

    List<SealedEvent> page(long from, long after, long last, int limit) {
        return jdbc.sql(
                        "select e.global_index,"
                                + StoredRows.EVENT
                                + " from domain_event e where "
                                + candidates
                                + " and e.global_index > :after and e.global_index <= :last"
                                + WITHOUT_LEAF
                                + " order by e.global_index fetch first "
                                + limit
                                + " rows only")
                .param("from", from)
                .param("after", after)
                .param("last", last)
                .query((row, _) ->
                        new SealedEvent(
                                row.getLong("global_index"), null, null, StoredRows.event(row)))
                .list();
    }

    UnsealedEvents.Waiting waiting(long from) {
        return jdbc.sql(
                        "select count(*) as events, min(e.time_stamp) as first_recorded"
                                + " from domain_event e where "
                                + candidates
                                + WITHOUT_LEAF)
                .param("from", from)
                .query((row, _) ->
                        new UnsealedEvents.Waiting(
                                row.getLong("events"),
                                Optional.ofNullable(row.getString("first_recorded"))))
                .single();
    }
}

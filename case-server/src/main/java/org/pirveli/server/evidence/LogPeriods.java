package org.pirveli.server.evidence;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.pirveli.server.engine.log.InstantText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which part of the sealed log was recorded when, by the stamps of the log itself. */
@Component
public final class LogPeriods {

    private static final String RECORDED = "e.time_stamp >= ? and e.time_stamp < ?";
    private static final String NOT_SEALED =
            " and not exists (select 1 from seal_leaf l where l.global_index = e.global_index"
                    + " and l.leaf_index < ?)";

    private final JdbcClient jdbc;

    LogPeriods(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Leaves that follow one another.
     *
     * @param to the one after the last; the same as {@code from} if there are none
     */
    public record Leaves(long from, long to) {}

    /**
     * The leaves of what was recorded in a period, and a little more at both ends: up to the
     * checkpoints signed before and after it, so that events that somebody removed from its ends
     * are missing within.
     *
     * @param before not in the period any more
     */
    public Leaves recorded(Instant from, Instant before) {
        var inside = inside(from, before);
        long begin = bySignature("coalesce(max(tree_size), 0)", "<=", from);
        long end =
                bySignature(
                        "coalesce(min(tree_size), (select coalesce(max(tree_size), 0) from"
                                + " seal_checkpoint))",
                        ">=",
                        before);
        return inside.from() == inside.to()
                ? new Leaves(Math.min(begin, end), end)
                : new Leaves(Math.min(begin, inside.from()), Math.max(end, inside.to()));
    }

    private Leaves inside(Instant from, Instant before) {
        return jdbc.sql(
                        "select coalesce(min(l.leaf_index), 0), coalesce(max(l.leaf_index) + 1, 0)"
                                + " from domain_event e join seal_leaf l on l.global_index ="
                                + " e.global_index where "
                                + RECORDED
                                + " and l.leaf_index < (select coalesce(max(tree_size), 0) from"
                                + " seal_checkpoint)")
                .param(InstantText.of(from))
                .param(InstantText.of(before))
                .query((row, _) -> new Leaves(row.getLong(1), row.getLong(2)))
                .single();
    }

    private long bySignature(String size, String compared, Instant instant) {
        return jdbc.sql(
                        "select %s from seal_checkpoint where signed_at %s ?"
                                .formatted(size, compared))
                .param(instant.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /**
     * What was recorded in a period and does not lie under a checkpoint, in the order of the log.
     *
     * @param size of the checkpoint
     * @param after the number in the table of the log behind which to begin
     * @param limit how many at most
     */
    public List<SealedEvent> unsealed(
            Instant from, Instant before, long size, long after, int limit) {
        return jdbc.sql(
                        "select e.global_index, cast(null as bigint) as leaf_index, cast(null as"
                                + " bytea) as hash,"
                                + StoredRows.EVENT
                                + " from domain_event e where "
                                + RECORDED
                                + " and e.global_index > ?"
                                + NOT_SEALED
                                + " order by e.global_index fetch first "
                                + limit
                                + " rows only")
                .param(InstantText.of(from))
                .param(InstantText.of(before))
                .param(after)
                .param(size)
                .query(StoredRows::sealed)
                .list();
    }

    /** How many events were recorded in a period and do not lie under the checkpoint of a size. */
    public long unsealed(Instant from, Instant before, long size) {
        return jdbc.sql("select count(*) from domain_event e where " + RECORDED + NOT_SEALED)
                .param(InstantText.of(from))
                .param(InstantText.of(before))
                .param(size)
                .query(Long.class)
                .single();
    }

    /**
     * A stream of the log.
     *
     * @param type as the log names streams of its kind
     * @param id the id of the case or consultation, or the name of another one
     */
    public record Stream(String type, String id) {}

    /**
     * The streams of which something was recorded in a period, in the order of their ids.
     *
     * @param after the id behind which to begin
     * @param limit how many at most
     */
    public List<Stream> streams(Instant from, Instant before, String after, int limit) {
        return jdbc.sql(
                        "select distinct e.aggregate_identifier, e.type from domain_event e where "
                                + RECORDED
                                + " and e.aggregate_identifier > ? order by"
                                + " e.aggregate_identifier fetch first "
                                + limit
                                + " rows only")
                .param(InstantText.of(from))
                .param(InstantText.of(before))
                .param(after)
                .query((row, _) -> new Stream(row.getString(2), row.getString(1)))
                .list();
    }

    /** Whether each of the first leaves still has its event. */
    public boolean isWhole(long size) {
        return jdbc.sql(
                                "select count(*) from seal_leaf l join domain_event e on"
                                        + " e.global_index = l.global_index where l.leaf_index < ?")
                        .param(size)
                        .query(Long.class)
                        .single()
                == size;
    }
}

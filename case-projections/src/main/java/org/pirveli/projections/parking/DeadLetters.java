package org.pirveli.projections.parking;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.projections.verification.Span;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The streams that wait. A row holds ids and a place, never what an event says; there is at most
 * one for each follower and stream, so nothing can overflow, and what waits is never copied out of
 * the log. Whoever parks has a transaction running: the row is there if, and only if, the follower
 * has gone on.
 */
public final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int LONGEST_REASON = 200;

    private static final String PARK =
            "insert into dead_letter (follower, stream, stream_type, sequence_number,"
                    + " global_index, event_identifier, payload_type, reason, parked_at, tries)"
                    + " select cast(? as varchar(100)), aggregate_identifier, type,"
                    + " sequence_number, global_index, event_identifier, payload_type,"
                    + " cast(? as varchar(200)), current_timestamp, 0 from domain_event e"
                    + " where aggregate_identifier = ? and sequence_number = ? and not exists"
                    + " (select 1 from dead_letter d where d.follower = ? and d.stream ="
                    + " e.aggregate_identifier)";

    private static final String CHOSEN =
            " where (cast(? as varchar) is null or d.follower = ?)"
                    + " and (cast(? as varchar) is null or d.stream = ?)";

    /** Everything that is shown of each; the table is {@code d}. */
    public static final String SHOWN =
            "select d.follower, d.stream_type, d.stream, d.sequence_number, d.global_index,"
                    + " d.event_identifier, d.payload_type, d.reason, d.parked_at, d.tries,"
                    + " d.tried_at, (select count(*) from domain_event e where"
                    + " e.aggregate_identifier = d.stream and e.sequence_number >="
                    + " d.sequence_number) as waiting from dead_letter d";

    private final JdbcTemplate jdbc;

    /**
     * Opens the table.
     *
     * @param dataSource whose connections Spring's transaction manager binds to transactions
     */
    public DeadLetters(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
    }

    /**
     * Which of these streams wait. None of them is let go before the running transaction ends, and
     * one that somebody is just trying again is waited for.
     */
    public Set<String> waiting(String follower, Collection<String> streams) {
        if (streams.isEmpty()) {
            return Set.of();
        }
        return new HashSet<>(
                jdbc.query(
                        "select stream from dead_letter where follower = ? and stream = any(?)"
                                + " order by stream for update",
                        statement -> {
                            statement.setString(1, follower);
                            statement.setArray(
                                    2,
                                    statement
                                            .getConnection()
                                            .createArrayOf("varchar", streams.toArray()));
                        },
                        (row, _) -> row.getString(1)));
    }

    /** From these events on, their streams wait. */
    public void park(String follower, Collection<PoisonedEvent> poisoned) {
        if (poisoned.isEmpty()) {
            return;
        }
        jdbc.batchUpdate(
                PARK,
                poisoned,
                poisoned.size(),
                (statement, event) -> {
                    var reason = event.reason();
                    statement.setString(1, follower);
                    statement.setString(
                            2, reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
                    statement.setString(3, event.stream());
                    statement.setLong(4, event.sequence());
                    statement.setString(5, follower);
                });
        var first = poisoned.iterator().next();
        LOG.warn(
                "{} cannot take in events of {} streams, which wait from now on; the first: event"
                        + " {} of {}, {}",
                follower,
                poisoned.size(),
                first.sequence(),
                first.stream(),
                first.reason());
    }

    /** Nothing of this follower waits any more: it begins anew. */
    public void clear(String follower) {
        jdbc.update("delete from dead_letter where follower = ?", follower);
    }

    /**
     * Takes a stream out, in the running transaction, so that its follower can be told it again. A
     * rebuild of the follower's view does not begin meanwhile.
     *
     * @return as it waited; empty if it does not any more
     */
    public Optional<DeadLetter> take(String follower, String stream) {
        jdbc.queryForList("select name from view_state where name = ? for update", follower);
        jdbc.queryForList(
                "select stream from dead_letter where follower = ? and stream = ? for update",
                follower,
                stream);
        var found =
                jdbc.query(
                        SHOWN + " where d.follower = ? and d.stream = ?",
                        (row, _) -> read(row),
                        follower,
                        stream);
        jdbc.update("delete from dead_letter where follower = ? and stream = ?", follower, stream);
        return found.stream().findFirst();
    }

    /**
     * Notes that a stream that was taken out in the running transaction waits once more.
     *
     * @return whether it does
     */
    public boolean triedAgain(DeadLetter before) {
        return jdbc.update(
                        "update dead_letter set tries = ?, tried_at = current_timestamp, parked_at"
                                + " = ? where follower = ? and stream = ?",
                        before.tries() + 1,
                        before.parkedAt().atOffset(ZoneOffset.UTC),
                        before.follower(),
                        before.stream())
                == 1;
    }

    /**
     * Those behind one, in the order of followers and streams.
     *
     * @param follower only of this one; {@code null} means of all
     * @param stream only this one; {@code null} means all
     * @param after where the part before ended; {@code null} begins
     * @param limit how many at most, 1 or more
     */
    public List<DeadLetter> list(
            @Nullable String follower,
            @Nullable String stream,
            @Nullable DeadLetter after,
            int limit) {
        return jdbc.query(
                SHOWN
                        + CHOSEN
                        + " and (cast(? as varchar) is null or (d.follower, d.stream) > (?, ?))"
                        + " order by d.follower, d.stream limit ?",
                (row, _) -> read(row),
                follower,
                follower,
                stream,
                stream,
                after == null ? null : after.follower(),
                after == null ? null : after.follower(),
                after == null ? null : after.stream(),
                limit);
    }

    /** How many there are. */
    public long count(@Nullable String follower, @Nullable String stream) {
        var count =
                jdbc.queryForObject(
                        "select count(*) from dead_letter d" + CHOSEN,
                        Long.class,
                        follower,
                        follower,
                        stream,
                        stream);
        return count == null ? 0 : count;
    }

    /** How many streams wait for each follower that could not go on with some. */
    public Map<String, Long> counts() {
        var counts = new LinkedHashMap<String, Long>();
        jdbc.query(
                "select follower, count(*) from dead_letter group by follower order by follower",
                row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    /** From which event on streams wait, of those whose ids lie in this stretch. */
    public Map<UUID, Long> within(String follower, Span span) {
        var waiting = new HashMap<UUID, Long>();
        jdbc.query(
                "select stream, sequence_number from dead_letter where follower = ? and stream >= ?"
                        + " and stream <= ?",
                row -> {
                    waiting.put(UUID.fromString(row.getString(1)), row.getLong(2));
                },
                follower,
                span.from().toString(),
                span.to().toString());
        return waiting;
    }

    /** Reads a row of what is shown. */
    public static DeadLetter read(ResultSet row) throws SQLException {
        return new DeadLetter(
                row.getString("follower"),
                row.getString("stream_type"),
                row.getString("stream"),
                row.getLong("sequence_number"),
                row.getLong("global_index"),
                row.getString("event_identifier"),
                row.getString("payload_type"),
                row.getString("reason"),
                row.getLong("waiting"),
                instant(row, "parked_at"),
                row.getInt("tries"),
                row.getObject("tried_at") == null ? null : instant(row, "tried_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

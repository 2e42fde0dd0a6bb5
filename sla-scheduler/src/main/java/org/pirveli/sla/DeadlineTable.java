package org.pirveli.sla;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.RowCallbackHandler;

/** The rows of deadlines in the database. Whoever calls has a transaction running. */
final class DeadlineTable {

    private static final int BATCH = 1_000;
    private static final String COLUMNS =
            "select clock_id, attempt, kind, step, case_id, due_at, offered_at, version"
                    + " from deadline";
    static final String IS_DUE =
            " offered_at < ? and (claimed_until is null or claimed_until < current_timestamp)";
    static final String THIS_ROW = " where clock_id = ? and attempt = ? and kind = ? and step = ?";

    private final JdbcTemplate jdbc;

    DeadlineTable(DataSource dataSource) {
        jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(BATCH);
    }

    List<Deadline> of(Collection<UUID> clocks) {
        return of(clocks, "");
    }

    private List<Deadline> of(Collection<UUID> clocks, String suffix) {
        return jdbc.query(
                COLUMNS + " where clock_id = any(?)" + suffix,
                statement -> statement.setArray(1, uuids(statement, clocks)),
                (row, _) -> read(row));
    }

    /**
     * Hands over row after row, in no order.
     *
     * @param after exclusive; {@code null} begins
     * @param upTo inclusive; {@code null} means to the end
     */
    void between(@Nullable UUID after, @Nullable UUID upTo, Consumer<Deadline> reader) {
        RowCallbackHandler each = row -> reader.accept(read(row));
        jdbc.query(
                COLUMNS
                        + (after == null ? " where true" : " where clock_id > ?")
                        + (upTo == null ? "" : " and clock_id <= ?"),
                statement -> {
                    var next = 1;
                    if (after != null) {
                        statement.setObject(next++, after);
                    }
                    if (upTo != null) {
                        statement.setObject(next, upTo);
                    }
                },
                each);
    }

    void write(DeadlineSheet.Changes changes) {
        add(changes.added());
        change(changes.changed());
        remove(changes.gone());
    }

    /** Puts right what is still as it was seen, and says how much that was. */
    int heal(List<Drift> drifts) {
        var clocks =
                drifts.stream().map(drift -> drift.key().attempt().clockId()).distinct().toList();
        var now = new HashMap<Deadline.Key, Deadline>();
        of(clocks, " for update").forEach(row -> now.put(row.key(), row));
        var changes =
                new DeadlineSheet.Changes(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var drift : drifts) {
            if (Objects.equals(drift.row(), now.get(drift.key()))) {
                drift.healInto(changes);
            }
        }
        write(changes);
        return changes.size();
    }

    private void add(List<Deadline> rows) {
        batch(
                """
                insert into deadline
                    (clock_id, attempt, kind, step, case_id, due_at, offered_at, version)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows,
                (statement, row) -> {
                    setKey(statement, 1, row.key());
                    statement.setObject(5, row.caseId());
                    setInstant(statement, 6, row.dueAt());
                    setInstant(statement, 7, row.offeredAt());
                    statement.setLong(8, row.version());
                });
    }

    /** Writes instants and versions; whoever had a row in hand has it no longer. */
    void change(List<Deadline> rows) {
        batch(
                "update deadline set due_at = ?, offered_at = ?, version = ?, claimed_until = null,"
                        + " claims = 0"
                        + THIS_ROW,
                rows,
                (statement, row) -> {
                    setInstant(statement, 1, row.dueAt());
                    setInstant(statement, 2, row.offeredAt());
                    statement.setLong(3, row.version());
                    setKey(statement, 4, row.key());
                });
    }

    void remove(List<Deadline> rows) {
        batch(
                "delete from deadline" + THIS_ROW,
                rows,
                (statement, row) -> setKey(statement, 1, row.key()));
    }

    long count() {
        return count("select count(*) from deadline where due_at is not null", _ -> {});
    }

    long countUnclaimed(Instant now) {
        return count(
                "select count(*) from deadline where" + IS_DUE,
                statement -> setInstant(statement, 1, now));
    }

    @Nullable Instant earliest() {
        return jdbc.query(
                "select min(offered_at) as offered_at from deadline",
                rows -> rows.next() ? readInstant(rows, "offered_at") : null);
    }

    private long count(String sql, PreparedStatementSetter setter) {
        ResultSetExtractor<Long> first = rows -> rows.next() ? rows.getLong(1) : 0L;
        return Objects.requireNonNullElse(jdbc.query(sql, setter, first), 0L);
    }

    void clear() {
        jdbc.update("delete from deadline");
    }

    private <T> void batch(
            String sql, List<T> rows, ParameterizedPreparedStatementSetter<T> setter) {
        if (!rows.isEmpty()) {
            jdbc.batchUpdate(sql, rows, BATCH, setter);
        }
    }

    static Deadline read(ResultSet row) throws SQLException {
        return new Deadline(
                readKey(row),
                row.getObject("case_id", UUID.class),
                readInstant(row, "due_at"),
                readInstant(row, "offered_at"),
                row.getLong("version"));
    }

    static Deadline.Key readKey(ResultSet row) throws SQLException {
        return new Deadline.Key(
                new Attempt(row.getObject("clock_id", UUID.class), row.getInt("attempt")),
                new Step(Step.Kind.valueOf(row.getString("kind")), row.getInt("step")));
    }

    static @Nullable Instant readInstant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    static void setKey(PreparedStatement statement, int first, Deadline.Key key)
            throws SQLException {
        statement.setObject(first, key.attempt().clockId());
        statement.setInt(first + 1, key.attempt().number());
        statement.setString(first + 2, key.step().kind().name());
        statement.setInt(first + 3, key.step().number());
    }

    static void setInstant(PreparedStatement statement, int index, @Nullable Instant instant)
            throws SQLException {
        statement.setObject(
                index,
                instant == null ? null : instant.atOffset(ZoneOffset.UTC),
                Types.TIMESTAMP_WITH_TIMEZONE);
    }

    static Array uuids(PreparedStatement statement, Collection<UUID> ids) throws SQLException {
        return statement.getConnection().createArrayOf("uuid", ids.toArray());
    }
}

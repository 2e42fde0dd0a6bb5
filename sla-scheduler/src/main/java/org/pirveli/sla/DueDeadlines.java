package org.pirveli.sla;

import static java.util.Objects.requireNonNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.sla.Claims.Claim;
import org.pirveli.sla.Claims.Later;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Claims what is due, for one node and for a while. What is due is said by the office's clock; how
 * long a claim holds, by the database's.
 */
final class DueDeadlines {

    private static final String UNLESS_LOCKED = " for update skip locked";
    private static final String FIRST =
            "select clock_id from deadline where"
                    + DeadlineTable.IS_DUE
                    + " order by offered_at limit ? offset ?";
    private static final String OF_CLOCKS =
            "select clock_id, attempt, kind, step, case_id, due_at, claims, current_timestamp as"
                    + " now from deadline where clock_id = any(?) and"
                    + DeadlineTable.IS_DUE
                    + UNLESS_LOCKED;
    private static final String CLAIM =
            "update deadline set claimed_until = ?, claims = claims + 1" + DeadlineTable.THIS_ROW;
    private static final String PUT_OFF =
            "update deadline set offered_at = ?, claimed_until = null, claims = 0"
                    + DeadlineTable.THIS_ROW
                    + " and due_at = ?";
    private static final String NEXT =
            "select offered_at from deadline where offered_at >= ? order by offered_at limit 1";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Lease lease;
    private @Nullable Boolean locksWhatIsFirst;

    DueDeadlines(DataSource dataSource, PlatformTransactionManager transactions, Duration lease) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
        this.lease = new Lease(lease);
    }

    /**
     * Claims the earliest, and whatever else is due of the same clocks.
     *
     * @param now by the office's clock
     * @param limit how many to begin with
     */
    Claims claim(Instant now, int limit) {
        return requireNonNull(transaction.execute(_ -> claimInTransaction(now, limit)));
    }

    /**
     * Offers what came at a wrong time again later; until then nobody has it in hand. What has
     * moved or was raised meanwhile stays as it is.
     */
    void putOff(List<Later> later) {
        if (later.isEmpty()) {
            return;
        }
        transaction.executeWithoutResult(_ ->
                jdbc.batchUpdate(
                        PUT_OFF,
                        later,
                        later.size(),
                        (statement, each) -> {
                            DeadlineTable.setInstant(statement, 1, each.offeredAt());
                            DeadlineTable.setKey(statement, 2, each.claim().key());
                            DeadlineTable.setInstant(statement, 6, each.claim().dueAt());
                        }));
    }

    /**
     * The next instant at or after now at which anything falls due; {@code null} if nothing does.
     */
    @Nullable Instant next(Instant now) {
        return jdbc.query(
                NEXT,
                statement -> DeadlineTable.setInstant(statement, 1, now),
                rows -> rows.next() ? DeadlineTable.readInstant(rows, "offered_at") : null);
    }

    /** What is first may be locked for the moment: then whatever comes after it is taken. */
    private Claims claimInTransaction(Instant now, int limit) {
        var passed = 0;
        var clocks = first(now, limit, passed);
        var found = lock(clocks, now);
        while (found.isEmpty() && clocks.size() == limit) {
            passed += limit;
            clocks = first(now, limit, passed);
            found = lock(clocks, now);
        }
        jdbc.batchUpdate(
                CLAIM,
                found,
                Math.max(found.size(), 1),
                (statement, row) -> {
                    var until = row.databaseNow().plus(lease.after(row.claim().before()));
                    DeadlineTable.setInstant(statement, 1, until);
                    DeadlineTable.setKey(statement, 2, row.claim().key());
                });
        return new Claims(found.stream().map(Found::claim).toList(), clocks.size() == limit);
    }

    private List<Found> lock(List<UUID> clocks, Instant now) {
        if (clocks.isEmpty()) {
            return List.of();
        }
        return jdbc.query(
                OF_CLOCKS,
                statement -> {
                    statement.setArray(1, DeadlineTable.uuids(statement, new HashSet<>(clocks)));
                    DeadlineTable.setInstant(statement, 2, now);
                },
                (row, _) -> read(row));
    }

    /**
     * The clocks of what was due first, as often as there are rows.
     *
     * @param passed how many rows to pass over
     */
    private List<UUID> first(Instant now, int limit, int passed) {
        return jdbc.query(
                locksWhatIsFirst() ? FIRST + UNLESS_LOCKED : FIRST,
                statement -> {
                    DeadlineTable.setInstant(statement, 1, now);
                    statement.setInt(2, limit);
                    statement.setInt(3, passed);
                },
                (row, _) -> row.getObject("clock_id", UUID.class));
    }

    /**
     * Keeps two nodes from finding the same rows first. Not with H2: it would lock every due row
     * before it cuts to the limit, and it has one node only.
     */
    private boolean locksWhatIsFirst() {
        if (locksWhatIsFirst == null) {
            ConnectionCallback<String> product = c -> c.getMetaData().getDatabaseProductName();
            locksWhatIsFirst = !"H2".equals(jdbc.execute(product));
        }
        return locksWhatIsFirst;
    }

    private static Found read(ResultSet row) throws SQLException {
        var claim =
                new Claim(
                        DeadlineTable.readKey(row),
                        row.getObject("case_id", UUID.class),
                        requireNonNull(DeadlineTable.readInstant(row, "due_at")),
                        row.getInt("claims"));
        return new Found(claim, requireNonNull(DeadlineTable.readInstant(row, "now")));
    }

    private record Found(Claim claim, Instant databaseNow) {}
}

package org.pirveli.server.errand;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.storage.NodeName;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The table of errands: who is at which, and how far it has come. */
@Component
public final class ErrandTable {

    /** A killed node's errand is left alone for as long. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final int TRIES = 3;

    private static final String LEASED =
            "current_timestamp + interval '" + LEASE.toSeconds() + "' second";
    private static final String UNFINISHED = " kind = ? and state in ('WAITING', 'RUNNING')";
    private static final String FREE =
            UNFINISHED + " and (owner is null or owner = ? or claimed_until < current_timestamp)";
    private static final String OWN = " where kind = ? and errand_id = ? and owner = ?";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final NodeName self;
    private final TransactionTemplate transaction;

    ErrandTable(JdbcClient jdbc, NodeName self, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.self = self;
        this.transaction = new TransactionTemplate(transactions);
        // whoever tells of progress reads in a transaction of its own meanwhile
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes one in, in the running transaction. */
    public <A> void add(ErrandKind<A, ?> kind, UUID id, A asked, String createdBy, Instant now) {
        jdbc.sql(
                        "insert into errand (kind, errand_id, asked, state, created_by, created_at,"
                            + " done, tries, kept_until) values (?, ?, ?, 'WAITING', ?, ?, 0, 0,"
                            + " current_timestamp + interval '"
                                + kind.kept().toHours()
                                + "' hour)")
                .param(kind.name())
                .param(id)
                .param(JSON.writeValueAsString(asked))
                .param(createdBy)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Finds one, on whichever node it was taken in. */
    public <A, R> Optional<Errand<A, R>> find(ErrandKind<A, R> kind, UUID id) {
        return jdbc.sql("select * from errand where kind = ? and errand_id = ?")
                .param(kind.name())
                .param(id)
                .query(reading(kind))
                .optional();
    }

    /** The newest of them, newest first. */
    public <A, R> List<Errand<A, R>> newest(ErrandKind<A, R> kind, int most) {
        return jdbc.sql(
                        "select * from errand where kind = ?"
                                + " order by created_at desc, errand_id desc limit ?")
                .param(kind.name())
                .param(most)
                .query(reading(kind))
                .list();
    }

    /** Those that are not finished, the oldest first. */
    public <A, R> List<Errand<A, R>> unfinished(ErrandKind<A, R> kind) {
        return jdbc.sql(
                        "select * from errand where"
                                + UNFINISHED
                                + " order by created_at, errand_id")
                .param(kind.name())
                .query(reading(kind))
                .list();
    }

    /**
     * Whether there is any to run, to give up or to forget. Most looks find none, and cost one
     * question and no transaction.
     */
    boolean hasWork(ErrandKind<?, ?> kind) {
        return jdbc.sql(
                        "select exists (select 1 from errand where kind = ? and (state in"
                                + " ('WAITING', 'RUNNING') or kept_until < current_timestamp))")
                .param(kind.name())
                .query(Boolean.class)
                .single();
    }

    /** Forgets those that were kept long enough, and gives those up that were tried too often. */
    void tidy(ErrandKind<?, ?> kind, Instant now) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("delete from errand where kind = ? and kept_until < current_timestamp")
                    .param(kind.name())
                    .update();
            jdbc.sql(
                            "update errand set state = 'FAILED', finished_at = ?, owner = null,"
                                    + " claimed_until = null where tries >= ? and"
                                    + FREE)
                    .param(now.atOffset(ZoneOffset.UTC))
                    .param(TRIES)
                    .param(kind.name())
                    .param(self.value())
                    .update();
        });
    }

    /** Takes the oldest one that nobody is at. */
    <A, R> Optional<Errand<A, R>> claim(ErrandKind<A, R> kind, Instant now) {
        return Optional.ofNullable(
                transaction.execute(
                        _ -> claimable(kind).flatMap(id -> claimed(kind, id, now)).orElse(null)));
    }

    private Optional<UUID> claimable(ErrandKind<?, ?> kind) {
        return jdbc.sql(
                        "select errand_id from errand where"
                                + FREE
                                + " order by created_at, errand_id limit 1"
                                + " for update skip locked")
                .param(kind.name())
                .param(self.value())
                .query(UUID.class)
                .optional();
    }

    private <A, R> Optional<Errand<A, R>> claimed(ErrandKind<A, R> kind, UUID id, Instant now) {
        jdbc.sql(
                        "update errand set state = 'RUNNING', owner = ?, tries = tries + 1, done"
                                + " = 0, claimed_until = "
                                + LEASED
                                + ", started_at = coalesce(started_at, ?)"
                                + " where kind = ? and errand_id = ?")
                .param(self.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(kind.name())
                .param(id)
                .update();
        return find(kind, id);
    }

    /**
     * Tells how far it has come, and keeps the claim for a while longer.
     *
     * @return {@code false} if another node has taken over meanwhile
     */
    boolean advance(ErrandKind<?, ?> kind, UUID id, int total, int done) {
        return update(
                own(
                        kind,
                        id,
                        jdbc.sql(
                                        "update errand set total = ?, done = ?, claimed_until = "
                                                + LEASED
                                                + OWN)
                                .param(total)
                                .param(done)));
    }

    /** Ends it, if this node still has it. */
    <A, R> boolean finish(ErrandKind<A, R> kind, UUID id, int total, R result, Instant now) {
        return update(
                own(
                        kind,
                        id,
                        jdbc.sql(
                                        "update errand set state = 'DONE', total = ?, done = ?,"
                                                + " result = ?, finished_at = ?, owner = null,"
                                                + " claimed_until = null"
                                                + OWN)
                                .param(total)
                                .param(total)
                                .param(JSON.writeValueAsString(result))
                                .param(now.atOffset(ZoneOffset.UTC))));
    }

    /** Leaves it to whoever comes first; it was not its fault. */
    void release(ErrandKind<?, ?> kind, UUID id) {
        update(
                own(
                        kind,
                        id,
                        jdbc.sql(
                                "update errand set state = 'WAITING', owner = null,"
                                        + " claimed_until = null, tries = tries - 1"
                                        + OWN)));
    }

    private JdbcClient.StatementSpec own(
            ErrandKind<?, ?> kind, UUID id, JdbcClient.StatementSpec statement) {
        return statement.param(kind.name()).param(id).param(self.value());
    }

    private boolean update(JdbcClient.StatementSpec statement) {
        return Boolean.TRUE.equals(transaction.execute(_ -> statement.update() == 1));
    }

    private static <A, R> RowMapper<Errand<A, R>> reading(ErrandKind<A, R> kind) {
        return (row, _) -> {
            var result = row.getString("result");
            return new Errand<>(
                    row.getObject("errand_id", UUID.class),
                    JSON.readValue(row.getString("asked"), kind.asked()),
                    ErrandState.valueOf(row.getString("state")),
                    row.getString("created_by"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    instant(row, "started_at"),
                    instant(row, "finished_at"),
                    row.getObject("total", Integer.class),
                    row.getInt("done"),
                    result == null ? null : JSON.readValue(result, kind.result()));
        };
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

package org.pirveli.server.rehearsal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.storage.NodeName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** The table of rehearsals: who is at which, and how far it has come. */
@Component
final class RehearsalTable {

    /** A killed node's rehearsal is left alone for as long. */
    static final Duration LEASE = Duration.ofSeconds(60);

    private static final int TRIES = 3;

    private static final String LEASED =
            "current_timestamp + interval '" + LEASE.toSeconds() + "' second";
    private static final String FREE =
            " state in ('WAITING', 'RUNNING')"
                    + " and (owner is null or owner = ? or claimed_until < current_timestamp)";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final NodeName self;
    private final TransactionTemplate transaction;

    RehearsalTable(JdbcClient jdbc, NodeName self, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.self = self;
        this.transaction = new TransactionTemplate(transactions);
        // whoever tells of progress reads the clocks in a transaction of its own meanwhile
        transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Takes one in, in the running transaction. */
    void add(RehearsalId id, RehearsalAsked asked, String createdBy, Instant now) {
        jdbc.sql(
                        "insert into rehearsal (rehearsal_id, asked, state, created_by, created_at,"
                                + " done, tries, kept_until) values (?, ?, 'WAITING', ?, ?, 0, 0,"
                                + " current_timestamp + interval '24' hour)")
                .param(id.value())
                .param(JSON.writeValueAsString(asked))
                .param(createdBy)
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StoredRehearsal> find(RehearsalId id) {
        return jdbc.sql("select * from rehearsal where rehearsal_id = ?")
                .param(id.value())
                .query(RehearsalTable::read)
                .optional();
    }

    /** How many are not finished. */
    int unfinished() {
        return jdbc.sql("select count(*) from rehearsal where state in ('WAITING', 'RUNNING')")
                .query(Integer.class)
                .single();
    }

    /** Forgets those that were kept long enough, and gives those up that were tried too often. */
    void tidy(Instant now) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("delete from rehearsal where kept_until < current_timestamp").update();
            jdbc.sql(
                            "update rehearsal set state = 'FAILED', finished_at = ?, owner = null,"
                                    + " claimed_until = null where tries >= ? and"
                                    + FREE)
                    .param(now.atOffset(ZoneOffset.UTC))
                    .param(TRIES)
                    .param(self.value())
                    .update();
        });
    }

    /** Takes the oldest one that nobody is at. */
    Optional<StoredRehearsal> claim(Instant now) {
        return Optional.ofNullable(
                transaction.execute(_ -> claimable().flatMap(id -> claimed(id, now)).orElse(null)));
    }

    private Optional<UUID> claimable() {
        return jdbc.sql(
                        "select rehearsal_id from rehearsal where"
                                + FREE
                                + " order by created_at, rehearsal_id limit 1"
                                + " for update skip locked")
                .param(self.value())
                .query(UUID.class)
                .optional();
    }

    private Optional<StoredRehearsal> claimed(UUID id, Instant now) {
        jdbc.sql(
                        "update rehearsal set state = 'RUNNING', owner = ?, tries = tries + 1, done"
                                + " = 0, claimed_until = "
                                + LEASED
                                + ", started_at = coalesce(started_at, ?) where rehearsal_id = ?")
                .param(self.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
        return find(new RehearsalId(id));
    }

    /**
     * Tells how far it has come, and keeps the claim for a while longer.
     *
     * @return {@code false} if another node has taken over meanwhile
     */
    boolean advance(RehearsalId id, int total, int done) {
        return update(
                jdbc.sql(
                                "update rehearsal set total = ?, done = ?, claimed_until = "
                                        + LEASED
                                        + " where rehearsal_id = ? and owner = ?")
                        .param(total)
                        .param(done)
                        .param(id.value())
                        .param(self.value()));
    }

    /** Ends it, if this node still has it. */
    boolean finish(RehearsalId id, int total, RehearsalResult result, Instant now) {
        return update(
                jdbc.sql(
                                "update rehearsal set state = 'DONE', total = ?, done = ?, result ="
                                        + " ?, finished_at = ?, owner = null, claimed_until = null"
                                        + " where rehearsal_id = ? and owner = ?")
                        .param(total)
                        .param(total)
                        .param(JSON.writeValueAsString(result))
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(id.value())
                        .param(self.value()));
    }

    /** Leaves it to whoever comes first; it was not its fault. */
    void release(RehearsalId id) {
        update(
                jdbc.sql(
                                "update rehearsal set state = 'WAITING', owner = null,"
                                    + " claimed_until = null, tries = tries - 1 where rehearsal_id"
                                    + " = ? and owner = ?")
                        .param(id.value())
                        .param(self.value()));
    }

    private boolean update(JdbcClient.StatementSpec statement) {
        return Boolean.TRUE.equals(transaction.execute(_ -> statement.update() == 1));
    }

    private static StoredRehearsal read(ResultSet row, int line) throws SQLException {
        var result = row.getString("result");
        return new StoredRehearsal(
                new RehearsalId(row.getObject("rehearsal_id", UUID.class)),
                JSON.readValue(row.getString("asked"), RehearsalAsked.class),
                RehearsalState.valueOf(row.getString("state")),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                row.getObject("total", Integer.class),
                row.getInt("done"),
                result == null ? null : JSON.readValue(result, RehearsalResult.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

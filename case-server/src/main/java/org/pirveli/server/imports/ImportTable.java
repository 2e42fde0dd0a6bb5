package org.pirveli.server.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Role;
import org.pirveli.server.engine.storage.NodeName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of imports: who works on which, and how far it has come. */
@Component
final class ImportTable {

    /** Longer than any batch takes; a killed node's import is left alone for as long. */
    static final Duration LEASE = Duration.ofSeconds(20);

    private static final String LEASED =
            "current_timestamp + interval '" + LEASE.toSeconds() + "' second";

    private final JdbcClient jdbc;
    private final NodeName self;
    private final TransactionTemplate transaction;

    ImportTable(JdbcClient jdbc, NodeName self, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.self = self;
        this.transaction = new TransactionTemplate(transactions);
    }

    void add(StoredImport added) {
        jdbc.sql(
                        """
                        insert into case_import (import_id, actor, role, client, format, size_bytes,
                            total_rows, state, created_at, rows_done, registered, already_there,
                            consultations, refused)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0)
                        """)
                .param(added.importId().value())
                .param(added.actor())
                .param(added.role().name())
                .param(added.client())
                .param(added.format().name())
                .param(added.bytes())
                .param(added.rows())
                .param(added.state().name())
                .param(added.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<StoredImport> find(ImportId importId) {
        return jdbc.sql("select * from case_import where import_id = ?")
                .param(importId.value())
                .query(ImportTable::read)
                .optional();
    }

    /**
     * Takes the oldest import that nobody works on. A node that was restarted under its old name
     * takes its own again at once.
     *
     * @param now by the office clock
     */
    Optional<StoredImport> claim(Instant now) {
        return transaction.execute(_ -> claimable().flatMap(id -> claimed(id, now)));
    }

    private Optional<UUID> claimable() {
        return jdbc.sql(
                        """
                        select import_id from case_import
                        where state in ('WAITING', 'RUNNING')
                          and (owner is null or owner = ? or claimed_until < current_timestamp)
                        order by import_id limit 1 for update skip locked
                        """)
                .param(self.value())
                .query(UUID.class)
                .optional();
    }

    private Optional<StoredImport> claimed(UUID id, Instant now) {
        jdbc.sql(
                        "update case_import set state = 'RUNNING', owner = ?, claimed_until = "
                                + LEASED
                                + ", started_at = coalesce(started_at, ?) where import_id = ?")
                .param(self.value())
                .param(now.atOffset(ZoneOffset.UTC))
                .param(id)
                .update();
        return find(new ImportId(id));
    }

    /**
     * Keeps what became of some more rows, and the claim for a while longer.
     *
     * @param before what was done before them
     * @return {@code false} if another node has taken over meanwhile; then nothing is kept
     */
    boolean advance(ImportId importId, Tally before, Tally after) {
        return jdbc.sql(
                                "update case_import set claimed_until = "
                                        + LEASED
                                        + ", rows_done = ?, registered = ?, already_there = ?,"
                                        + " consultations = ?, refused = ? where import_id = ?"
                                        + " and owner = ? and rows_done = ? and state = 'RUNNING'")
                        .param(after.rowsDone())
                        .param(after.registered())
                        .param(after.alreadyThere())
                        .param(after.consultations())
                        .param(after.refused())
                        .param(importId.value())
                        .param(self.value())
                        .param(before.rowsDone())
                        .update()
                == 1;
    }

    /** Ends an import, if this node still has it. */
    boolean finish(ImportId importId, ImportState state, Instant now) {
        return jdbc.sql(
                                "update case_import set state = ?, finished_at = ?, owner = null,"
                                        + " claimed_until = null where import_id = ? and owner = ?")
                        .param(state.name())
                        .param(now.atOffset(ZoneOffset.UTC))
                        .param(importId.value())
                        .param(self.value())
                        .update()
                == 1;
    }

    /** Leaves an import to whoever comes first. */
    void release(ImportId importId) {
        jdbc.sql(
                        "update case_import set owner = null, claimed_until = null"
                                + " where import_id = ? and owner = ?")
                .param(importId.value())
                .param(self.value())
                .update();
    }

    private static StoredImport read(ResultSet row, int line) throws SQLException {
        return new StoredImport(
                new ImportId(row.getObject("import_id", UUID.class)),
                row.getString("actor"),
                Role.valueOf(row.getString("role")),
                row.getString("client"),
                ImportFormat.valueOf(row.getString("format")),
                row.getLong("size_bytes"),
                row.getInt("total_rows"),
                ImportState.valueOf(row.getString("state")),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "finished_at"),
                new Tally(
                        row.getInt("rows_done"),
                        row.getInt("registered"),
                        row.getInt("already_there"),
                        row.getInt("consultations"),
                        row.getInt("refused")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

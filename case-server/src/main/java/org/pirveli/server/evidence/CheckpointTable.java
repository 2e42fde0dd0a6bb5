package org.pirveli.server.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.pirveli.audit.note.Checkpoint;
import org.pirveli.audit.note.SignedNote;
import org.pirveli.audit.tree.Hash;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of checkpoints. */
final class CheckpointTable {

    private static final String SELECT =
            "select tree_size, root, note, signed_at from seal_checkpoint";

    private final JdbcClient jdbc;

    CheckpointTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The largest one.
     *
     * @throws SealBroken if it is none any more
     */
    Optional<SealedCheckpoint> latest() {
        return jdbc.sql(SELECT + " order by tree_size desc fetch first 1 rows only")
                .query(CheckpointTable::read)
                .optional();
    }

    /** The one of a size, if that size was signed. */
    Optional<SealedCheckpoint> of(long size) {
        return jdbc.sql(SELECT + " where tree_size = ?")
                .param(size)
                .query(CheckpointTable::read)
                .optional();
    }

    /** The next ones after a size, the smaller first. */
    List<SealedCheckpoint> after(long size, int limit) {
        return jdbc.sql(
                        SELECT
                                + " where tree_size > ? order by tree_size fetch first "
                                + limit
                                + " rows only")
                .param(size)
                .query(CheckpointTable::read)
                .list();
    }

    /** Adds one, in the running transaction. */
    void add(SealedCheckpoint signed) {
        jdbc.sql(
                        "insert into seal_checkpoint (tree_size, root, note, signed_at)"
                                + " values (?, ?, ?, ?)")
                .param(signed.size())
                .param(signed.checkpoint().root().bytes())
                .param(signed.note().toString())
                .param(signed.signedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    private static SealedCheckpoint read(ResultSet row, int number) throws SQLException {
        long size = row.getLong("tree_size");
        try {
            var note = SignedNote.parse(row.getString("note"));
            var checkpoint = Checkpoint.parse(note.text());
            if (checkpoint.size() == size
                    && checkpoint.root().equals(Hash.of(row.getBytes("root")))) {
                return new SealedCheckpoint(
                        checkpoint,
                        note,
                        row.getObject("signed_at", OffsetDateTime.class).toInstant());
            }
        } catch (IllegalArgumentException _) {
            // told below
        }
        throw new SealBroken("The checkpoint of " + size + " events is not as it was signed.");
    }
}

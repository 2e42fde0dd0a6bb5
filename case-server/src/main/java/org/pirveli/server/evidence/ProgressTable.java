package org.pirveli.server.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one row of whoever seals. */
final class ProgressTable {

    private static final String SELECT =
            "select sealed_to, cluster, next_check, fault from seal_progress";

    private static final int LONGEST_FAULT = 1_000;

    private final JdbcClient jdbc;

    ProgressTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How far it has come.
     *
     * @param sealedTo whatever was written before this has its leaf
     * @param cluster the database in which that was counted
     * @param nextCheck the block of leaves that is compared next with its events
     * @param fault why nothing is signed; {@code null} if all is well
     */
    record Progress(long sealedTo, String cluster, long nextCheck, @Nullable String fault) {}

    /** Holds the row until the running transaction ends; empty if somebody else does. */
    Optional<Progress> take() {
        return jdbc.sql(SELECT + " for update skip locked").query(ProgressTable::read).optional();
    }

    /** The same without holding it; empty before anything was sealed. */
    Optional<Progress> look() {
        return jdbc.sql(SELECT).query(ProgressTable::read).optional();
    }

    /** Makes the row, unless it is there: a restored database brings it along. */
    void begin() {
        if (look().isPresent()) {
            return;
        }
        try {
            jdbc.sql(
                            "insert into seal_progress (id, sealed_to, cluster, next_check)"
                                    + " values (1, 0, '', 0)")
                    .update();
        } catch (DuplicateKeyException _) {
            // another node was quicker
        }
    }

    void sealedTo(long to, String cluster) {
        jdbc.sql("update seal_progress set sealed_to = ?, cluster = ?")
                .param(to)
                .param(cluster)
                .update();
    }

    void nextCheck(long block) {
        jdbc.sql("update seal_progress set next_check = ?").param(block).update();
    }

    void fault(@Nullable String words) {
        jdbc.sql("update seal_progress set fault = ?")
                .param(
                        words == null || words.length() <= LONGEST_FAULT
                                ? words
                                : words.substring(0, LONGEST_FAULT))
                .update();
    }

    private static Progress read(ResultSet row, int number) throws SQLException {
        return new Progress(
                row.getLong("sealed_to"),
                row.getString("cluster"),
                row.getLong("next_check"),
                row.getString("fault"));
    }
}

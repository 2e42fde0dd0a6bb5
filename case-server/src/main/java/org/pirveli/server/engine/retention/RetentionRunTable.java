package org.pirveli.server.engine.retention;

import java.sql.Types;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.server.engine.storage.NodeName;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of looks for persons whose time is over, and which node is at them. */
final class RetentionRunTable {

    /** A killed node's look is left alone for as long; no part of one takes longer. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final String LEASED =
            "current_timestamp + interval '" + LEASE.toSeconds() + "' second";
    private static final String THIS = " where run_on = ? and rules = ?";

    private final JdbcClient jdbc;
    private final NodeName self;

    RetentionRunTable(JdbcClient jdbc, NodeName self) {
        this.jdbc = jdbc;
        this.self = self;
    }

    /** Whether nothing is left to do of a look. */
    boolean isFinished(LocalDate on, long rules) {
        return jdbc.sql("select 1 from retention_run" + THIS + " and finished")
                .params(on, rules)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Takes a look up, or goes on with it, unless another node is at it or it is finished. */
    Optional<RetentionRun> claim(LocalDate on, long rules) {
        begin(on, rules);
        int claimed =
                jdbc.sql(
                                "update retention_run set owner = ?, claimed_until = "
                                        + LEASED
                                        + THIS
                                        + " and not finished and (owner is null or owner = ? or"
                                        + " claimed_until < current_timestamp)")
                        .params(self.value(), on, rules, self.value())
                        .update();
        return claimed == 0 ? Optional.empty() : find(on, rules);
    }

    private void begin(LocalDate on, long rules) {
        if (find(on, rules).isEmpty()) {
            try {
                jdbc.sql(
                                "insert into retention_run (run_on, rules, erased, kept, failed,"
                                        + " finished) values (?, ?, 0, 0, 0, false)")
                        .params(on, rules)
                        .update();
            } catch (DuplicateKeyException _) {
                // another node was faster
            }
        }
    }

    private Optional<RetentionRun> find(LocalDate on, long rules) {
        return jdbc.sql("select behind, erased, kept, failed from retention_run" + THIS)
                .params(on, rules)
                .query((row, _) -> {
                    var behind = row.getObject(1, UUID.class);
                    return new RetentionRun(
                            on,
                            rules,
                            behind == null ? null : new SubjectId(behind),
                            row.getInt(2),
                            row.getInt(3),
                            row.getInt(4));
                })
                .optional();
    }

    /**
     * Keeps how far a look has got.
     *
     * @param finished whether nothing is left of it
     */
    void reached(RetentionRun run, boolean finished) {
        var behind = run.behind();
        jdbc.sql(
                        "update retention_run set behind = ?, erased = ?, kept = ?, failed = ?,"
                                + " finished = ?, claimed_until = "
                                + LEASED
                                + THIS
                                + " and owner = ?")
                .param(1, behind == null ? null : behind.value(), Types.OTHER)
                .param(2, run.erased())
                .param(3, run.kept())
                .param(4, run.failed())
                .param(5, finished)
                .param(6, run.on())
                .param(7, run.rules())
                .param(8, self.value())
                .update();
    }
}

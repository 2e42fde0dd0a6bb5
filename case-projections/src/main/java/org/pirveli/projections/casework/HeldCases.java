package org.pirveli.projections.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.value.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every open case that somebody has in hand, as it stands now. */
public final class HeldCases {

    private final JdbcClient jdbc;

    /** Opens the cases. */
    public HeldCases(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    /**
     * An open case in somebody's hands.
     *
     * @param dueAt of its running clock that is due first; {@code null} if none runs
     */
    public record HeldCase(
            CaseId caseId, OperatorId operator, boolean urgent, @Nullable Instant dueAt) {

        /** Whether it is past due; what is due at that very instant is not. */
        public boolean isOverdueAt(Instant instant) {
            return dueAt != null && instant.isAfter(dueAt);
        }
    }

    /**
     * Hands over case after case, in no order.
     *
     * @param units only cases of these; of any if empty
     */
    public void each(Sight sight, Set<UnitId> units, Consumer<HeldCase> reader) {
        new Selection()
                .where("f.queue_rank is not null and f.assignee is not null")
                .seenBy(sight)
                .in("f.unit", units)
                .on(jdbc, "select f.case_id, f.assignee, f.urgency, f.due_at from case_file f", "")
                .query(row -> {
                    reader.accept(read(row));
                });
    }

    private static HeldCase read(ResultSet row) throws SQLException {
        return new HeldCase(
                new CaseId(row.getObject("case_id", UUID.class)),
                new OperatorId(row.getString("assignee")),
                row.getString("urgency") != null,
                OfficeMoment.unlessNever(
                        row.getObject("due_at", OffsetDateTime.class).toInstant()));
    }
}

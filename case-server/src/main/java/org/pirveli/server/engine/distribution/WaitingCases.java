package org.pirveli.server.engine.distribution;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.value.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Cases that wait in the queue, as the views show them. They only say whom to ask about; what is
 * decided is decided by the case itself.
 */
final class WaitingCases {

    private final JdbcClient jdbc;

    WaitingCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One of them.
     *
     * @param version how many events it is made of
     */
    record Waiting(
            CaseId caseId,
            long version,
            SubjectId subjectId,
            UnitId unit,
            @Nullable TopicCode topic,
            @Nullable Urgency urgency) {}

    /** Those of some units, without imports: urgent first, then by their due instants. */
    List<Waiting> in(Collection<UnitId> units, int limit) {
        var statement =
                jdbc.sql(
                        "select f.case_id, f.version, f.subject_id, f.unit, f.topic, f.urgency from"
                                + " case_file f join case_registry r on r.case_id = f.case_id where"
                                + " f.status = 'RECEIVED' and not r.imported and f.unit in ("
                                + String.join(", ", Collections.nCopies(units.size(), "?"))
                                + ") order by f.queue_rank, f.due_at, f.case_id limit "
                                + limit);
        for (var unit : units) {
            statement = statement.param(unit.value());
        }
        return statement.query(WaitingCases::waiting).list();
    }

    private static Waiting waiting(ResultSet row, int line) throws SQLException {
        var topic = row.getString(5);
        var urgency = row.getString(6);
        return new Waiting(
                new CaseId(row.getObject(1, UUID.class)),
                row.getLong(2),
                new SubjectId(row.getObject(3, UUID.class)),
                new UnitId(row.getString(4)),
                topic == null ? null : new TopicCode(topic),
                urgency == null ? null : Urgency.valueOf(urgency));
    }
}

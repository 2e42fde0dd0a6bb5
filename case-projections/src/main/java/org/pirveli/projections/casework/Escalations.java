package org.pirveli.projections.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.EscalationKey;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Missed promises before their levels of supervision, latest raised first. */
public final class Escalations {

    private static final Sorted ORDER =
            Sorted.descending(
                    "escalations",
                    SortKey.instant("raised_at"),
                    SortKey.uuid("clock_id"),
                    SortKey.number("attempt"),
                    SortKey.number("level"));

    private final JdbcClient jdbc;

    public Escalations(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    /**
     * A part of the list.
     *
     * @throws IllegalArgumentException if limit or cursor is none of this list's
     */
    public Page<Escalation> list(CaseQuery.Escalations query) {
        var states =
                query.state().isEmpty() ? EnumSet.allOf(Escalation.State.class) : query.state();
        var branches = states.stream().map(state -> branch(query, state)).toList();
        var files = new HashMap<UUID, CaseFile>();
        var rows =
                Branches.of(
                                branches,
                                "select e.*, f.body from case_escalation e"
                                        + " join case_file f on f.case_id = e.case_id",
                                "e",
                                ORDER,
                                Sorted.rows(query.limit()))
                        .on(jdbc)
                        .query((row, _) -> ORDER.placed(escalation(row, files), row))
                        .list();
        return ORDER.page(rows, query.limit(), escalation -> escalation);
    }

    private static Selection branch(CaseQuery.Escalations query, Escalation.State state) {
        var selection =
                new Selection()
                        .equal("e.state", state)
                        .equal("e.acknowledged", query.acknowledged())
                        .equal("e.level", query.level())
                        .equal("e.unit", query.unit())
                        .seenBy(query.sight());
        ORDER.behind(query.cursor(), "e", selection);
        return selection;
    }

    /** Read from the file of its case; several of one case share the reading. */
    private static Escalation escalation(ResultSet row, Map<UUID, CaseFile> files)
            throws SQLException {
        var key =
                new EscalationKey(
                        new ClockId(row.getObject("clock_id", UUID.class)),
                        row.getInt("attempt"),
                        row.getInt("level"));
        var body = row.getString("body");
        return files
                .computeIfAbsent(row.getObject("case_id", UUID.class), _ -> Bodies.read(body))
                .escalations()
                .stream()
                .filter(escalation -> EscalationFold.key(escalation).equals(key))
                .findFirst()
                .orElseThrow();
    }
}

package org.pirveli.projections.cause;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.CauseChain;
import org.pirveli.api.casework.view.CauseLink;
import org.pirveli.api.casework.view.CauseOrigin;
import org.pirveli.api.casework.view.Page;
import org.pirveli.projections.casework.EventReader;
import org.pirveli.projections.casework.Selection;
import org.pirveli.projections.casework.SortKey;
import org.pirveli.projections.casework.Sorted;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads the log for what led to an event, and for what came of it, across all streams. Each event
 * names its cause: an event by its id, or the command that it came of itself. Asks nobody whether
 * the reader may see what it finds.
 */
public final class Causes {

    /** So many steps are told at most; no rule of the office makes as many. */
    public static final int LONGEST = 100;

    private static final String SELECT =
            "select e.event_identifier, e.aggregate_identifier, e.type, e.sequence_number,"
                    + " e.payload_type, e.meta_data from domain_event e";

    private static final Sorted EARLIEST =
            Sorted.ascending("consequences", SortKey.word("event_identifier"));

    private final JdbcClient jdbc;
    private final EventReader reader;

    /** Opens the log. */
    public Causes(DataSource dataSource, EventReader reader) {
        this.jdbc = JdbcClient.create(dataSource);
        this.reader = reader;
    }

    /**
     * What led to an event of a case.
     *
     * @return empty if there is no such event
     */
    public Optional<CauseChain> of(CaseId caseId, long sequence) {
        return event(caseId, sequence).map(this::chain);
    }

    private CauseChain chain(CauseLink first) {
        var links = new ArrayList<CauseLink>();
        var seen = new HashSet<String>();
        @Nullable CauseLink next = first;
        while (next != null && links.size() < LONGEST && seen.add(next.eventId())) {
            links.add(next);
            next = next.causationId().equals(next.commandId()) ? null : found(next.causationId());
        }
        return new CauseChain(List.copyOf(links), origin(links.getLast()));
    }

    private static CauseOrigin origin(CauseLink last) {
        if (last.causationId().equals(last.commandId())) {
            return new CauseOrigin(
                    last.role().equals(Role.SYSTEM.name())
                            ? CauseOrigin.Kind.TIME
                            : CauseOrigin.Kind.REQUEST,
                    last.commandId());
        }
        return new CauseOrigin(
                last.causationId().equals(last.correlationId())
                        ? CauseOrigin.Kind.IMPORT
                        : CauseOrigin.Kind.UNKNOWN,
                last.causationId());
    }

    /**
     * What an event of a case led to, in the order in which it was recorded; what that led to in
     * turn is asked of each.
     *
     * @return empty if there is no such event
     * @throws IllegalArgumentException if limit or cursor is none of this list's
     */
    public Optional<Page<CauseLink>> consequences(
            CaseId caseId, long sequence, @Nullable String cursor, int limit) {
        return event(caseId, sequence).map(event -> consequences(event, cursor, limit));
    }

    private Page<CauseLink> consequences(CauseLink event, @Nullable String cursor, int limit) {
        int rows = Sorted.rows(limit);
        var selection = new Selection().equal("c.cause", event.eventId());
        EARLIEST.behind(cursor, "c", selection);
        var found =
                selection
                        .on(
                                jdbc,
                                SELECT
                                        + " join event_cause c on c.event_identifier ="
                                        + " e.event_identifier",
                                EARLIEST.orderBy("c") + " limit " + rows)
                        .query((row, _) -> EARLIEST.placed(read(row), row))
                        .list();
        return EARLIEST.page(found, limit, link -> link);
    }

    private Optional<CauseLink> event(CaseId caseId, long sequence) {
        return jdbc.sql(SELECT + " where e.aggregate_identifier = ? and e.sequence_number = ?")
                .params(caseId.toString(), sequence)
                .query((row, _) -> read(row))
                .optional();
    }

    private @Nullable CauseLink found(String eventId) {
        return jdbc.sql(SELECT + " where e.event_identifier = ?")
                .param(eventId)
                .query((row, _) -> read(row))
                .optional()
                .orElse(null);
    }

    private CauseLink read(ResultSet row) throws SQLException {
        return CauseLink.of(
                row.getString(3),
                row.getString(2),
                row.getLong(4),
                row.getString(5),
                row.getString(1),
                reader.provenance(row.getBytes(6)));
    }
}

package org.pirveli.projections.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.BoardEscalation;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.CaseQuery.EscalationOrder;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.EscalationKey;
import org.pirveli.projections.personal.PersonalTexts;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Missed promises before their levels of supervision. */
public final class Escalations {

    private static final SortKey[] KEYS = {
        SortKey.instant("raised_at"),
        SortKey.uuid("clock_id"),
        SortKey.number("attempt"),
        SortKey.number("level")
    };

    private final JdbcClient jdbc;
    private final Supplier<CalendarLookup> calendars;
    private final PersonalTexts texts;

    /**
     * Opens the list.
     *
     * @param calendars asked once for each answer, before the database is
     * @param texts what is shown in clear
     */
    public Escalations(
            DataSource dataSource, Supplier<CalendarLookup> calendars, PersonalTexts texts) {
        this.texts = texts;
        jdbc = JdbcClient.create(dataSource);
        this.calendars = calendars;
    }

    /**
     * A part of the list.
     *
     * @throws IllegalArgumentException if limit or cursor is none of this list's
     */
    public Page<BoardEscalation> list(CaseQuery.Escalations query, Instant now) {
        return list(query, new EscalationTimes(calendars.get(), now));
    }

    Page<BoardEscalation> list(CaseQuery.Escalations query, EscalationTimes times) {
        var states =
                query.state().isEmpty() ? EnumSet.allOf(Escalation.State.class) : query.state();
        var order = order(query.order());
        var branches = states.stream().map(state -> branch(query, state, order)).toList();
        var files = new HashMap<UUID, CaseFile>();
        var rows =
                Branches.of(
                                branches,
                                "select e.*, f.body from case_escalation e"
                                        + " join case_file f on f.case_id = e.case_id",
                                "e",
                                order,
                                Sorted.rows(query.limit()))
                        .on(jdbc)
                        .query((row, _) -> order.placed(escalation(row, files, times), row))
                        .list();
        var page = order.page(rows, query.limit(), escalation -> escalation);
        return new Page<>(
                texts.opened(page.items(), escalation -> escalation.caseId().toString()),
                page.nextCursor());
    }

    private static Sorted order(EscalationOrder order) {
        return switch (order) {
            case RAISED_DESC -> Sorted.descending("escalations", KEYS);
            case RAISED_ASC -> Sorted.ascending("escalations-oldest-first", KEYS);
        };
    }

    private static Selection branch(
            CaseQuery.Escalations query, Escalation.State state, Sorted order) {
        var selection =
                new Selection()
                        .equal("e.state", state)
                        .equal("e.acknowledged", query.acknowledged())
                        .equal("e.level", query.level())
                        .equal("e.unit", query.unit())
                        .seenBy(query.sight());
        order.behind(query.cursor(), "e", selection);
        return raised(selection, query.raisedFrom(), query.raisedBefore());
    }

    /** Only those raised within a period. */
    static Selection raised(Selection selection, @Nullable Instant from, @Nullable Instant before) {
        if (from != null) {
            selection.where("e.raised_at >= ?", from);
        }
        if (before != null) {
            selection.where("e.raised_at < ?", before);
        }
        return selection;
    }

    /** Read from the file of its case; several of one case share the reading. */
    private static BoardEscalation escalation(
            ResultSet row, Map<UUID, CaseFile> files, EscalationTimes times) throws SQLException {
        var key =
                new EscalationKey(
                        new ClockId(row.getObject("clock_id", UUID.class)),
                        row.getInt("attempt"),
                        row.getInt("level"));
        var body = row.getString("body");
        var file =
                files.computeIfAbsent(row.getObject("case_id", UUID.class), _ -> Bodies.read(body));
        return file.escalations().stream()
                .filter(escalation -> EscalationFold.key(escalation).equals(key))
                .findFirst()
                .map(escalation -> times.shown(escalation, file))
                .orElseThrow();
    }
}

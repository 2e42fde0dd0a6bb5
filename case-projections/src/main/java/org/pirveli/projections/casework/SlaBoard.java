package org.pirveli.projections.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.casework.view.BoardClock;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.casework.view.SlaSummary;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every clock in its latest attempt, by how it stands. */
public final class SlaBoard {

    private static final Sorted ORDER =
            Sorted.ascending(
                    "sla",
                    SortKey.instant("due_at"),
                    SortKey.uuid("clock_id"),
                    SortKey.number("attempt"));

    private static final String CASE = " join case_file f on f.case_id = c.case_id";

    private final JdbcClient jdbc;
    private final ZoneId office;
    private final Supplier<CalendarLookup> calendars;

    /**
     * Opens the board.
     *
     * @param office the zone whose date says what is due today
     * @param calendars asked once for each answer, before the database is
     */
    public SlaBoard(DataSource dataSource, ZoneId office, Supplier<CalendarLookup> calendars) {
        jdbc = JdbcClient.create(dataSource);
        this.office = office;
        this.calendars = calendars;
    }

    /**
     * A part of the board, earliest due first.
     *
     * @throws IllegalArgumentException if a state, limit or cursor is none of this list's
     */
    public Page<BoardClock> list(CaseQuery.SlaBoard query, Instant now) {
        var moment = OfficeMoment.of(now, office);
        var workingTime = calendars.get();
        var branches =
                Standing.of(query.states()).stream()
                        .map(standing -> branch(query, standing, moment))
                        .toList();
        var rows =
                Branches.of(
                                branches,
                                "select c.*, f.case_number, f.unit, f.assignee, f.urgency"
                                        + " from case_clock c"
                                        + CASE,
                                "c",
                                ORDER,
                                Sorted.rows(query.limit()))
                        .on(jdbc)
                        .query((row, _) -> ORDER.placed(clock(row, moment, workingTime), row))
                        .list();
        return ORDER.page(rows, query.limit(), clock -> clock);
    }

    private static Selection branch(
            CaseQuery.SlaBoard query, Standing standing, OfficeMoment moment) {
        var selection =
                standing.at(moment)
                        .where("c.superseded = false")
                        .seenBy(query.sight())
                        .equal("f.assignee", query.assignee());
        ORDER.behind(query.cursor(), "c", selection);
        return selection;
    }

    private static BoardClock clock(ResultSet row, OfficeMoment moment, CalendarLookup calendars)
            throws SQLException {
        var state = ClockState.valueOf(row.getString("state"));
        var dueAt = instant(row, "due_at");
        var atRiskAt = instant(row, "at_risk_at");
        boolean running = state == ClockState.RUNNING;
        var assignee = row.getString("assignee");
        var urgency = row.getString("urgency");
        var stoppedAt = row.getObject("stopped_at", OffsetDateTime.class);
        return new BoardClock(
                new CaseId(row.getObject("case_id", UUID.class)),
                new CaseNumber(row.getString("case_number")),
                new UnitId(row.getString("unit")),
                assignee == null ? null : new OperatorId(assignee),
                urgency == null ? null : Urgency.valueOf(urgency),
                new ClockId(row.getObject("clock_id", UUID.class)),
                ClockName.valueOf(row.getString("name")),
                row.getInt("attempt"),
                state,
                running ? moment.condition(dueAt, atRiskAt) : null,
                instant(row, "started_at"),
                OfficeMoment.unlessNever(dueAt),
                row.getObject("days_left", Integer.class),
                stoppedAt == null ? null : stoppedAt.toInstant(),
                running ? remaining(row, moment.now(), dueAt, calendars) : null);
    }

    /** In whole seconds: durations as JSON Schema knows them have no smaller ones. */
    private static Duration remaining(
            ResultSet row, Instant now, Instant dueAt, CalendarLookup calendars)
            throws SQLException {
        var calendar = new VersionRef(row.getString("calendar_id"), row.getInt("calendar_version"));
        return now.isBefore(dueAt)
                ? calendars
                        .workingTime(calendar, new UnitId(row.getString("days_of")), now, dueAt)
                        .truncatedTo(ChronoUnit.SECONDS)
                : Duration.ZERO;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** How many clocks stand how. */
    public SlaSummary summary(Sight sight, Instant now) {
        var moment = OfficeMoment.of(now, office);
        var counts = new LinkedHashMap<String, Long>();
        for (var standing : Standing.values()) {
            counts.put(standing.name(), 0L);
        }
        var selection = new Selection().where("c.superseded = false").seenBy(sight);
        jdbc.sql(
                        "select standing, count(*) from (select %s as standing from case_clock c%s%s) s group by standing"
                                .formatted(
                                        Standing.SQL,
                                        sight.equals(Sight.ALL) ? "" : CASE,
                                        selection.sql()))
                .param(Selection.stored(moment.now()))
                .param(Selection.stored(moment.midnight()))
                .param(Selection.stored(moment.now()))
                .params(selection.values())
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return new SlaSummary(now, counts);
    }
}

package org.pirveli.projections.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.BoardEscalation;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.Escalation;
import org.pirveli.api.casework.view.EscalationSummary;
import org.pirveli.api.casework.view.EscalationSummary.EscalationCount;
import org.pirveli.api.casework.view.EscalationSummary.WaitingTimes;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.personal.PersonalTexts;
import org.pirveli.projections.waiting.Waits;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts escalations, and how long they waited for someone to take note. */
public final class EscalationFigures {

    private static final String CASE = " join case_file f on f.case_id = e.case_id";
    private static final String COUNTS =
            "select e.unit, e.level, e.state, e.acknowledged, count(*) from case_escalation e"
                    + CASE;
    private static final String IN_ORDER =
            " group by e.unit, e.level, e.state, e.acknowledged"
                    + " order by e.unit, e.level, e.state, e.acknowledged";
    private static final String TIMES =
            "select e.raised_at, e.acknowledged_at, c.calendar_id, c.calendar_version, c.days_of"
                    + " from case_escalation e"
                    + CASE
                    + " join case_clock c on c.clock_id = e.clock_id and c.attempt = e.attempt";

    private final JdbcClient jdbc;
    private final Escalations list;
    private final Supplier<CalendarLookup> calendars;

    /**
     * Opens the figures.
     *
     * @param calendars asked once for each answer, before the database is
     * @param texts what is shown in clear
     */
    public EscalationFigures(
            DataSource dataSource, Supplier<CalendarLookup> calendars, PersonalTexts texts) {
        jdbc = JdbcClient.create(dataSource);
        list = new Escalations(dataSource, calendars, texts);
        this.calendars = calendars;
    }

    /** The figures as they stand now. */
    public EscalationSummary summary(EscalationSummary.Of of, Instant now) {
        var clock = new Waits();
        var worked = new Waits();
        var times = new EscalationTimes(calendars.get(), now);
        meant(of)
                .where("e.acknowledged = true")
                .on(jdbc, TIMES, "")
                .query(row -> {
                    var raisedAt = instant(row, "raised_at");
                    var acknowledgedAt = instant(row, "acknowledged_at");
                    clock.add(EscalationTimes.between(raisedAt, acknowledgedAt));
                    var daysOf = new UnitId(row.getString("days_of"));
                    worked.add(times.worked(calendar(row), daysOf, raisedAt, acknowledgedAt));
                });
        return new EscalationSummary(
                now, counts(of), oldest(of, times), spread(clock), spread(worked));
    }

    private List<EscalationCount> counts(EscalationSummary.Of of) {
        return meant(of)
                .on(jdbc, COUNTS, IN_ORDER)
                .query((row, _) ->
                        new EscalationCount(
                                new UnitId(row.getString(1)),
                                row.getInt(2),
                                Escalation.State.valueOf(row.getString(3)),
                                row.getBoolean(4),
                                row.getLong(5)))
                .list();
    }

    private @Nullable BoardEscalation oldest(EscalationSummary.Of of, EscalationTimes times) {
        var query =
                new CaseQuery.Escalations(
                        of.sight(),
                        Set.of(),
                        false,
                        null,
                        of.unit(),
                        of.from(),
                        of.to(),
                        CaseQuery.EscalationOrder.RAISED_ASC,
                        1,
                        null);
        return list.list(query, times).items().stream().findFirst().orElse(null);
    }

    private static Selection meant(EscalationSummary.Of of) {
        return Escalations.raised(
                new Selection().equal("e.unit", of.unit()).seenBy(of.sight()), of.from(), of.to());
    }

    private static WaitingTimes spread(Waits waits) {
        var spread = waits.spread();
        return spread == null
                ? new WaitingTimes(0, null, null)
                : new WaitingTimes(
                        waits.size(),
                        spread.median().truncatedTo(ChronoUnit.SECONDS),
                        spread.p90().truncatedTo(ChronoUnit.SECONDS));
    }

    private static VersionRef calendar(ResultSet row) throws SQLException {
        return new VersionRef(row.getString("calendar_id"), row.getInt("calendar_version"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

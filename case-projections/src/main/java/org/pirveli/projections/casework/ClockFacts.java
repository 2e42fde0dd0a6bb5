package org.pirveli.projections.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every clock in its latest attempt, one after the other, for whoever counts them: as it is known
 * now, or as it was known at an instant.
 */
public final class ClockFacts {

    private static final int FETCHED = 2_000;

    private static final Sorted ORDER =
            Sorted.ascending("clocks", SortKey.instant("started_at"), SortKey.uuid("clock_id"));

    private static final String COLUMNS =
            "select c.clock_id, c.attempt, c.case_id, c.name, c.state, c.started_at, c.due_at,"
                    + " c.stopped_at, c.backdated, c.calendar_id, c.days_of, c.policy_id,"
                    + " c.policy_version, f.case_number, f.kind, f.channel, ";

    private static final String NOW =
            COLUMNS
                    + "f.unit, f.topic, f.urgency is not null as urgent from case_clock c join"
                    + " case_file f on f.case_id = c.case_id";

    private static final String THEN =
            COLUMNS
                    + "c.unit, c.topic, c.urgent from (select h.*, row_number() over (partition by"
                    + " h.clock_id, h.attempt order by h.sequence desc) as newest from"
                    + " case_clock_history h%s) c join case_file f on f.case_id = c.case_id";

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;

    /**
     * Opens the facts.
     *
     * @param transactions of the data source's own database
     */
    public ClockFacts(DataSource dataSource, PlatformTransactionManager transactions) {
        jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(FETCHED);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * A stretch of time.
     *
     * @param from inclusive; {@code null} means from the beginning
     * @param to exclusive; {@code null} means without end
     */
    public record Span(@Nullable Instant from, @Nullable Instant to) {

        /** All of time. */
        public static final Span ALWAYS = new Span(null, null);
    }

    /**
     * Which clocks.
     *
     * @param clocks of these names; empty means of any
     * @param started when they began
     * @param due when they fall due; any bound leaves those out that have no due instant
     * @param asOf as was known (recorded) at this instant; {@code null} means now
     * @param sight of which cases, as these stand now
     */
    public record Query(
            Set<ClockName> clocks, Span started, Span due, @Nullable Instant asOf, Sight sight) {}

    /**
     * A clock in its latest attempt.
     *
     * @param daysOf the unit whose days count
     * @param unit where the case stands
     * @param urgent whether the case is
     * @param dueAt {@code null} while it is paused
     * @param backdated whether the answer was recorded long after it was given
     */
    public record ClockFact(
            CaseId caseId,
            CaseNumber caseNumber,
            CaseKind kind,
            Channel channel,
            UnitId unit,
            @Nullable TopicCode topic,
            boolean urgent,
            ClockId clockId,
            ClockName clock,
            int attempt,
            ClockState state,
            VersionRef policy,
            String calendar,
            UnitId daysOf,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant stoppedAt,
            boolean backdated) {

        /** When the answer was given; {@code null} without one. */
        public @Nullable Instant answeredAt() {
            return state.answered() ? stoppedAt : null;
        }
    }

    /** Hands over clock after clock, in no order. */
    public void each(Query query, Consumer<ClockFact> reader) {
        var selected = selected(query);
        RowCallbackHandler each = row -> reader.accept(read(row));
        reading.executeWithoutResult(_ ->
                jdbc.query(
                        selected.sql() + selected.outer().sql(),
                        each,
                        selected.values().toArray()));
    }

    /**
     * A part of those that are wanted, in the order in which they began. Reads no further than the
     * part goes.
     *
     * @param cursor where the part before ended
     * @throws IllegalArgumentException if limit or cursor is none of this list's
     */
    public Page<ClockFact> part(
            Query query, Predicate<ClockFact> wanted, @Nullable String cursor, int limit) {
        int rows = Sorted.rows(limit);
        var selected = selected(query);
        ORDER.behind(cursor, "c", selected.outer());
        RowMapper<Sorted.Placed<ClockFact>> place = (row, _) -> ORDER.placed(read(row), row);
        var found =
                reading.execute(_ -> {
                    try (var all =
                            jdbc.queryForStream(
                                    selected.sql() + selected.outer().sql() + ORDER.orderBy("c"),
                                    place,
                                    selected.values().toArray())) {
                        return all.filter(each -> wanted.test(each.item())).limit(rows).toList();
                    }
                });
        return ORDER.page(found, limit, each -> each);
    }

    /**
     * A question in two halves.
     *
     * @param inner values of the first one
     * @param outer conditions of the second one
     */
    private record Selected(String sql, List<Object> inner, Selection outer) {

        List<Object> values() {
            return Stream.concat(inner.stream(), outer.values().stream()).toList();
        }
    }

    private static Selected selected(Query query) {
        var asOf = query.asOf();
        var outer = new Selection().where("c.superseded = false");
        if (asOf == null) {
            return new Selected(NOW, List.of(), outside(query, begun(query, "c", outer)));
        }
        var inner = begun(query, "h", new Selection().where("h.known_at <= ?", asOf));
        outer.where("c.newest = 1");
        return new Selected(THEN.formatted(inner.sql()), inner.values(), outside(query, outer));
    }

    private static Selection begun(Query query, String alias, Selection selection) {
        selection.in(alias + ".name", query.clocks());
        return between(query.started(), alias + ".started_at", selection);
    }

    private static Selection outside(Query query, Selection selection) {
        return between(query.due(), "c.due_at", selection).seenBy(query.sight());
    }

    private static Selection between(Span span, String column, Selection selection) {
        var from = span.from();
        var to = span.to();
        if (from != null) {
            selection.where(column + " >= ?", from);
        }
        if (to != null) {
            selection.where(column + " < ?", to);
        }
        return selection;
    }

    private static ClockFact read(ResultSet row) throws SQLException {
        var topic = row.getString("topic");
        return new ClockFact(
                new CaseId(row.getObject("case_id", UUID.class)),
                new CaseNumber(row.getString("case_number")),
                CaseKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                new UnitId(row.getString("unit")),
                topic == null ? null : new TopicCode(topic),
                row.getBoolean("urgent"),
                new ClockId(row.getObject("clock_id", UUID.class)),
                ClockName.valueOf(row.getString("name")),
                row.getInt("attempt"),
                ClockState.valueOf(row.getString("state")),
                new VersionRef(row.getString("policy_id"), row.getInt("policy_version")),
                row.getString("calendar_id"),
                new UnitId(row.getString("days_of")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                OfficeMoment.unlessNever(instant(row, "due_at")),
                instant(row, "stopped_at"),
                row.getBoolean("backdated"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

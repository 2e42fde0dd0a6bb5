package org.pirveli.projections.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What was known of clocks from their beginning on, for whoever plays them through again. */
public final class ClockPasts {

    private static final int FETCHED = 5_000;

    private static final String HISTORY =
            """
            select h.clock_id, h.attempt, h.case_id, h.state, h.superseded, h.started_at, h.due_at,
                h.stopped_at, h.calendar_id, h.days_of, h.policy_id, h.policy_version, h.unit,
                h.known_at, f.case_number, f.kind, f.channel
            from case_clock_history h join case_file f on f.case_id = h.case_id
            where h.name = ? and h.started_at >= ? and h.started_at < ?
            order by h.clock_id, h.attempt, h.sequence
            """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate reading;

    /**
     * Opens the pasts.
     *
     * @param transactions of the data source's own database
     */
    public ClockPasts(DataSource dataSource, PlatformTransactionManager transactions) {
        jdbc = new JdbcTemplate(dataSource);
        jdbc.setFetchSize(FETCHED);
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    /**
     * Which clocks.
     *
     * @param startedFrom inclusive
     * @param startedTo exclusive
     */
    public record Query(ClockName clock, Instant startedFrom, Instant startedTo) {

        private Object[] values() {
            return new Object[] {
                clock.name(),
                startedFrom.atOffset(ZoneOffset.UTC),
                startedTo.atOffset(ZoneOffset.UTC)
            };
        }
    }

    /**
     * A clock and its past.
     *
     * @param daysOf the unit whose days count
     * @param inherited whether its due instant was ever a duplicate's
     * @param known in order of attempt and time; never empty
     */
    public record ClockPast(
            CaseId caseId,
            CaseNumber caseNumber,
            CaseKind kind,
            Channel channel,
            ClockId clockId,
            String calendar,
            UnitId daysOf,
            Instant startedAt,
            boolean inherited,
            List<Known> known) {

        /** What was known of it first. */
        public Known first() {
            return known.getFirst();
        }

        /** What is known of it now. */
        public Known latest() {
            return known.getLast();
        }
    }

    /**
     * What an event made known.
     *
     * @param superseded whether a later attempt took the place of this one
     * @param dueAt {@code null} while it is paused
     * @param unit where the case stood
     * @param at when it was recorded
     */
    public record Known(
            int attempt,
            ClockState state,
            boolean superseded,
            @Nullable Instant dueAt,
            @Nullable Instant stoppedAt,
            VersionRef policy,
            UnitId unit,
            Instant at) {}

    /** How many there are. */
    public int count(Query query) {
        var counted =
                jdbc.queryForObject(
                        "select count(*) from case_clock where superseded = false and name = ? and"
                                + " started_at >= ? and started_at < ?",
                        Integer.class,
                        query.values());
        return counted == null ? 0 : counted;
    }

    /** How often each level rose before an instant, over all attempts. */
    public Map<Integer, Long> risen(Query query, Instant before) {
        var risen = new TreeMap<Integer, Long>();
        var values = new ArrayList<Object>(List.of(query.values()));
        values.add(before.atOffset(ZoneOffset.UTC));
        RowCallbackHandler each = row -> risen.put(row.getInt(1), row.getLong(2));
        jdbc.query(
                "select e.level, count(*) from case_escalation e join case_clock c on c.clock_id ="
                        + " e.clock_id and c.attempt = e.attempt where c.name = ? and c.started_at"
                        + " >= ? and c.started_at < ? and e.raised_at < ? group by e.level",
                each,
                values.toArray());
        return risen;
    }

    /** Hands over clock after clock. What the reader throws ends it. */
    public void each(Query query, Consumer<ClockPast> reader) {
        reading.executeWithoutResult(_ -> {
            var rows = new Rows(inherited(), reader);
            RowCallbackHandler each = rows::add;
            jdbc.query(HISTORY, each, query.values());
            rows.end();
        });
    }

    private Set<UUID> inherited() {
        return new HashSet<>(
                jdbc.queryForList(
                        "select clock_id from case_due_change where kind = ?",
                        UUID.class,
                        DueChanges.Kind.INHERITED.name()));
    }

    /** Puts the rows of each clock together. */
    private static final class Rows {

        private final Set<UUID> inherited;
        private final Consumer<ClockPast> reader;
        private @Nullable ClockPast begun;

        Rows(Set<UUID> inherited, Consumer<ClockPast> reader) {
            this.inherited = inherited;
            this.reader = reader;
        }

        void add(ResultSet row) throws SQLException {
            var clockId = row.getObject("clock_id", UUID.class);
            var past = begun;
            if (past == null || !past.clockId().value().equals(clockId)) {
                end();
                past = past(row, inherited.contains(clockId));
                begun = past;
            }
            past.known().add(known(row));
        }

        void end() {
            if (begun != null) {
                reader.accept(begun);
            }
        }
    }

    private static ClockPast past(ResultSet row, boolean inherited) throws SQLException {
        return new ClockPast(
                new CaseId(row.getObject("case_id", UUID.class)),
                new CaseNumber(row.getString("case_number")),
                CaseKind.valueOf(row.getString("kind")),
                Channel.valueOf(row.getString("channel")),
                new ClockId(row.getObject("clock_id", UUID.class)),
                row.getString("calendar_id"),
                new UnitId(row.getString("days_of")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                inherited,
                new ArrayList<>(4));
    }

    private static Known known(ResultSet row) throws SQLException {
        return new Known(
                row.getInt("attempt"),
                ClockState.valueOf(row.getString("state")),
                row.getBoolean("superseded"),
                instant(row, "due_at"),
                instant(row, "stopped_at"),
                new VersionRef(row.getString("policy_id"), row.getInt("policy_version")),
                new UnitId(row.getString("unit")),
                row.getObject("known_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

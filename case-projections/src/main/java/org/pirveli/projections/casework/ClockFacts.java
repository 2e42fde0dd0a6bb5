package org.pirveli.projections.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.UnitId;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.VersionRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every clock in its latest attempt, one after the other, for whoever counts them: as it is known
 * now, or as it was known at an instant.
 */
public final class ClockFacts {

    private static final int FETCHED = 2_000;

    private static final String COLUMNS =
            "select c.clock_id, c.attempt, c.case_id, c.name, c.state, c.started_at, c.due_at,"
                    + " c.stopped_at, c.calendar_id, c.days_of, c.policy_id, c.policy_version,"
                    + " f.case_number, f.kind, f.channel, f.registered_at, ";

    private static final String NOW =
            COLUMNS
                    + "f.unit, f.topic from case_clock c join case_file f on f.case_id = c.case_id"
                    + " where not c.superseded";

    private static final String THEN =
            COLUMNS
                    + "c.unit, c.topic from (select h.*, row_number() over (partition by"
                    + " h.clock_id, h.attempt order by h.sequence desc) as newest from"
                    + " case_clock_history h where h.known_at <= ?) c join case_file f on f.case_id"
                    + " = c.case_id where c.newest = 1 and not c.superseded";

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
     * Which clocks.
     *
     * @param clock of this name
     * @param startedFrom inclusive
     * @param startedTo exclusive
     * @param asOf as was known (recorded) at this instant; {@code null} means now
     */
    public record Query(
            ClockName clock, Instant startedFrom, Instant startedTo, @Nullable Instant asOf) {}

    /**
     * A clock in its latest attempt.
     *
     * @param daysOf the unit whose days count
     * @param unit where the case stands
     * @param dueAt {@code null} while it is paused
     * @param registeredAt when its case was registered
     */
    public record ClockFact(
            CaseId caseId,
            CaseNumber caseNumber,
            CaseKind kind,
            Channel channel,
            UnitId unit,
            @Nullable TopicCode topic,
            Instant registeredAt,
            ClockId clockId,
            ClockName clock,
            int attempt,
            ClockState state,
            VersionRef policy,
            String calendar,
            UnitId daysOf,
            Instant startedAt,
            @Nullable Instant dueAt,
            @Nullable Instant stoppedAt) {}

    /** Hands over clock after clock, in no order. */
    public void each(Query query, Consumer<ClockFact> reader) {
        var asOf = query.asOf();
        var values = new ArrayList<Object>();
        if (asOf != null) {
            values.add(asOf.atOffset(ZoneOffset.UTC));
        }
        values.addAll(
                List.of(
                        query.clock().name(),
                        query.startedFrom().atOffset(ZoneOffset.UTC),
                        query.startedTo().atOffset(ZoneOffset.UTC)));
        RowCallbackHandler each = row -> reader.accept(read(row));
        reading.executeWithoutResult(_ ->
                jdbc.query(
                        (asOf == null ? NOW : THEN)
                                + " and c.name = ? and c.started_at >= ? and c.started_at < ?",
                        each,
                        values.toArray()));
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
                row.getObject("registered_at", OffsetDateTime.class).toInstant(),
                new ClockId(row.getObject("clock_id", UUID.class)),
                ClockName.valueOf(row.getString("name")),
                row.getInt("attempt"),
                ClockState.valueOf(row.getString("state")),
                new VersionRef(row.getString("policy_id"), row.getInt("policy_version")),
                row.getString("calendar_id"),
                new UnitId(row.getString("days_of")),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row, "due_at"),
                instant(row, "stopped_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}

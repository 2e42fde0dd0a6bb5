package org.pirveli.projections.casework;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.event.ClockRebased;
import org.pirveli.api.casework.event.DeadlineRecalculated;
import org.pirveli.api.casework.event.DueInstantInherited;
import org.pirveli.api.casework.view.MovedClock;
import org.pirveli.api.casework.view.Page;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Due instants that moved, and what moved them. */
public final class DueChanges {

    /** Why a due instant moved. */
    public enum Kind {
        /** The calendar changed. */
        RECALCULATED,

        /** Somebody moved the clock to a later version of its policy. */
        REBASED,

        /** A duplicate had been promised an answer earlier. */
        INHERITED
    }

    private static final Sorted ORDER =
            Sorted.ascending(
                    "due-changes",
                    SortKey.instant("old_due_at"),
                    SortKey.uuid("case_id"),
                    SortKey.number("sequence"));

    private final JdbcClient jdbc;

    public DueChanges(DataSource dataSource) {
        jdbc = JdbcClient.create(dataSource);
    }

    /**
     * How many clocks a version of a calendar or policy changed.
     *
     * @param dues those that got another due instant
     * @param levels those of which only levels or reminders moved
     */
    public record Counted(long dues, long levels) {

        /** None at all. */
        public static final Counted NONE = new Counted(0, 0);
    }

    /**
     * How many clocks each version of a calendar or policy changed; one that changed none is not
     * there.
     */
    public Map<Integer, Counted> counts(Kind kind, String rule) {
        return jdbc
                .sql(
                        "select rule_version,"
                                + " count(case when old_due_at <> new_due_at then 1 end), count(*)"
                                + " from case_due_change where kind = ? and rule = ?"
                                + " group by rule_version")
                .param(kind.name())
                .param(rule)
                .query((row, _) ->
                        Map.entry(
                                row.getInt(1),
                                new Counted(row.getLong(2), row.getLong(3) - row.getLong(2))))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /**
     * A part of the list of clocks that a version of a calendar or policy changed; those that were
     * due first come first.
     *
     * @param dueMoved {@code true} only those that got another due instant, {@code false} only the
     *     others; {@code null} all of them
     * @param sight which cases the reader may see
     * @throws IllegalArgumentException if limit or cursor is none of this list's
     */
    public Page<MovedClock> list(
            Kind kind,
            VersionRef rule,
            @Nullable Boolean dueMoved,
            Sight sight,
            int limit,
            @Nullable String cursor) {
        var selection =
                new Selection()
                        .equal("d.kind", kind)
                        .equal("d.rule", rule.id())
                        .equal("d.rule_version", rule.version())
                        .seenBy(sight);
        if (dueMoved != null) {
            selection.where(
                    dueMoved ? "d.old_due_at <> d.new_due_at" : "d.old_due_at = d.new_due_at");
        }
        ORDER.behind(cursor, "d", selection);
        var found =
                selection
                        .on(
                                jdbc,
                                "select d.*, c.name, f.case_number, f.unit, f.assignee"
                                        + " from case_due_change d"
                                        + " join case_clock c on c.clock_id = d.clock_id"
                                        + " and c.attempt = d.attempt"
                                        + " join case_file f on f.case_id = d.case_id",
                                ORDER.orderBy("d") + " limit " + Sorted.rows(limit))
                        .query((row, _) -> ORDER.placed(moved(row), row))
                        .list();
        return ORDER.page(found, limit, moved -> moved);
    }

    private static MovedClock moved(ResultSet row) throws SQLException {
        var assignee = row.getString("assignee");
        return new MovedClock(
                new CaseId(row.getObject("case_id", UUID.class)),
                new CaseNumber(row.getString("case_number")),
                new UnitId(row.getString("unit")),
                assignee == null ? null : new OperatorId(assignee),
                new ClockId(row.getObject("clock_id", UUID.class)),
                ClockName.valueOf(row.getString("name")),
                row.getInt("attempt"),
                row.getObject("old_due_at", OffsetDateTime.class).toInstant(),
                row.getObject("new_due_at", OffsetDateTime.class).toInstant());
    }

    static Optional<ViewRow> of(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case DeadlineRecalculated e ->
                    Optional.of(
                            row(
                                    recorded,
                                    Kind.RECALCULATED,
                                    e.clockId(),
                                    e.attempt(),
                                    e.schedule().calendar(),
                                    e.oldDueAt(),
                                    e.schedule().dueAt()));
            case ClockRebased e ->
                    Optional.of(
                            row(
                                    recorded,
                                    Kind.REBASED,
                                    e.clockId(),
                                    e.attempt(),
                                    e.schedule().policy(),
                                    e.oldDueAt(),
                                    e.schedule().dueAt()));
            case DueInstantInherited e ->
                    Optional.of(
                            row(
                                    recorded,
                                    Kind.INHERITED,
                                    e.clockId(),
                                    e.attempt(),
                                    e.schedule().policy(),
                                    e.oldDueAt(),
                                    e.schedule().dueAt()));
            default -> Optional.empty();
        };
    }

    private static ViewRow row(
            RecordedEvent recorded,
            Kind kind,
            ClockId clockId,
            int attempt,
            VersionRef rule,
            Instant oldDueAt,
            Instant newDueAt) {
        return new ViewRow(
                ViewTable.CASE_DUE_CHANGE,
                ViewRow.row(
                        recorded.event().caseId().value(),
                        (int) recorded.sequence(),
                        kind.name(),
                        clockId.value(),
                        attempt,
                        rule.id(),
                        rule.version(),
                        oldDueAt,
                        newDueAt,
                        recorded.provenance().recordedAt(),
                        recorded.position()),
                0);
    }
}

package org.pirveli.projections.casework;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.pirveli.api.casework.event.ClockRebased;
import org.pirveli.api.casework.event.DeadlineRecalculated;
import org.pirveli.api.casework.event.DueInstantInherited;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.VersionRef;
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

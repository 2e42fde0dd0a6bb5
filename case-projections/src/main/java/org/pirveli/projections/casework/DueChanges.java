package org.pirveli.projections.casework;

import java.time.Instant;
import java.util.Optional;
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

    /** How many were moved by a version of a calendar or policy. */
    public long count(Kind kind, VersionRef rule) {
        return jdbc.sql(
                        "select count(*) from case_due_change"
                                + " where kind = ? and rule = ? and rule_version = ?")
                .param(kind.name())
                .param(rule.id())
                .param(rule.version())
                .query(Long.class)
                .single();
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

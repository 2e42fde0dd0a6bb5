package org.pirveli.server.engine.rules;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.ClockPaused;
import org.pirveli.api.casework.event.ClockResumed;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.Schedule;
import org.pirveli.api.sla.VersionRef;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Which clocks run, and under which versions of their rules each was last examined: written in the
 * transaction of the events, so that no clock is missed when the rules change.
 */
public final class OpenClockTable {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    OpenClockTable(JdbcTemplate batches) {
        this.jdbc = JdbcClient.create(batches);
        this.batches = batches;
    }

    /** A clock that is to be examined. */
    record Due(UUID clockId, CaseId caseId) {}

    /** Keeps what an event changes here, in the running transaction. */
    public void record(CaseEvent event) {
        event.clocksStopped().forEach(stop -> remove(stop.clockId()));
        event.clocksStarted()
                .forEach(start ->
                        add(
                                event.caseId(),
                                start.clockId(),
                                start.schedule(),
                                start.settledVersion()));
        switch (event) {
            case ClockPaused paused -> remove(paused.clockId());
            case ClockResumed resumed ->
                    add(
                            event.caseId(),
                            resumed.clockId(),
                            resumed.schedule(),
                            resumed.schedule().calendar().version());
            default -> {
                // whoever moves a clock marks it as examined
            }
        }
    }

    private void add(CaseId caseId, ClockId clockId, Schedule schedule, int settledVersion) {
        jdbc.sql(
                        "insert into open_clock (clock_id, case_id, calendar, calendar_version,"
                                + " policy, policy_version) values (?, ?, ?, ?, ?, ?)")
                .param(clockId.value())
                .param(caseId.value())
                .param(schedule.calendar().id())
                .param(settledVersion)
                .param(schedule.policy().id())
                .param(schedule.policy().version())
                .update();
    }

    private void remove(ClockId clockId) {
        jdbc.sql("delete from open_clock where clock_id = ?").param(clockId.value()).update();
    }

    /** How many were last examined under an earlier version. */
    int behind(ClockRun.Kind kind, VersionRef rule) {
        return jdbc.sql("select count(*) from open_clock where " + behind(kind))
                .param(rule.id())
                .param(rule.version())
                .query(Integer.class)
                .single();
    }

    /**
     * Some that were last examined under an earlier version, in the order of their ids.
     *
     * @param after where the part before ended; {@code null} begins
     */
    List<Due> behind(ClockRun.Kind kind, VersionRef rule, @Nullable UUID after, int limit) {
        var selection = "select clock_id, case_id from open_clock where " + behind(kind);
        var query =
                after == null
                        ? jdbc.sql(selection + " order by clock_id limit ?")
                        : jdbc.sql(selection + " and clock_id > ? order by clock_id limit ?");
        query = query.param(rule.id()).param(rule.version());
        return (after == null ? query : query.param(after))
                .param(limit)
                .query((row, _) ->
                        new Due(
                                row.getObject(1, UUID.class),
                                new CaseId(row.getObject(2, UUID.class))))
                .list();
    }

    /** Notes that clocks were examined under a version. */
    void examined(ClockRun.Kind kind, VersionRef rule, Collection<UUID> clocks) {
        batches.batchUpdate(
                "update open_clock set %s_version = ? where clock_id = ? and %s"
                        .formatted(kind.column(), behind(kind)),
                clocks,
                500,
                (statement, clock) -> {
                    statement.setInt(1, rule.version());
                    statement.setObject(2, clock);
                    statement.setString(3, rule.id());
                    statement.setInt(4, rule.version());
                });
    }

    private static String behind(ClockRun.Kind kind) {
        return "%1$s = ? and %1$s_version < ?".formatted(kind.column());
    }
}

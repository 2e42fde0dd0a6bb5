package org.pirveli.server.engine.rules;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.calendar.event.CalendarEvent;
import org.pirveli.api.policy.event.ClocksRebased;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.server.engine.rules.ClockRun.Kind;
import org.pirveli.server.engine.storage.NodeName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The table of orders to examine clocks, and who is at which. */
final class ClockRunTable {

    /** A killed node's run is left alone for as long; no page of clocks takes longer. */
    static final Duration LEASE = Duration.ofSeconds(10);

    /** A run of which some clocks could not be examined is left alone for as long at first. */
    static final Duration FIRST_REST = Duration.ofSeconds(3);

    private static final Duration LONGEST_REST = Duration.ofMinutes(5);

    /** What is kept of the acts of a run, in characters; a file may name hundreds. */
    private static final int ACTS = 2_000;

    private static final String AND_MORE = "; …";
    private static final String THIS = " where kind = ? and rule = ? and number = ?";

    private final JdbcClient jdbc;
    private final OpenClockTable clocks;
    private final NodeName self;
    private final TransactionTemplate transaction;

    ClockRunTable(
            JdbcClient jdbc,
            OpenClockTable clocks,
            NodeName self,
            PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clocks = clocks;
        this.self = self;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Orders a run if an event of the rules wants one, in the running transaction. */
    void order(Object event, int number, Actor actor, Instant now) {
        switch (event) {
            case CalendarEvent changed when number > 1 -> {
                var rule = new VersionRef(changed.calendarId().value(), number);
                add(
                        ClockRun.ordered(
                                Kind.RECALCULATION,
                                rule,
                                number,
                                changed.reason(),
                                fitting(changed.decree()),
                                actor.name(),
                                now,
                                clocks.behind(Kind.RECALCULATION, rule)));
            }
            case ClocksRebased rebased -> {
                var rule = new VersionRef(rebased.policyId().value(), rebased.version());
                add(
                        ClockRun.ordered(
                                Kind.REBASE,
                                rule,
                                number,
                                rebased.reason(),
                                null,
                                actor.name(),
                                now,
                                clocks.behind(Kind.REBASE, rule)));
            }
            default -> {
                // no clock moves because of it
            }
        }
    }

    private static @Nullable String fitting(@Nullable String acts) {
        return acts == null || acts.length() <= ACTS
                ? acts
                : acts.substring(0, ACTS - AND_MORE.length()) + AND_MORE;
    }

    private void add(ClockRun run) {
        jdbc.sql(
                        """
                        insert into clock_run (kind, rule, number, version, reason, decree, ordered_by,
                            ordered_at, clocks)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(run.kind().name())
                .param(run.rule().id())
                .param(run.number())
                .param(run.rule().version())
                .param(run.reason())
                .param(run.decree())
                .param(run.orderedBy())
                .param(run.orderedAt().atOffset(ZoneOffset.UTC))
                .param(run.clocks())
                .update();
    }

    /** Every run over one calendar or policy, the latest first. */
    List<ClockRun> of(Kind kind, String rule) {
        return jdbc.sql("select * from clock_run where kind = ? and rule = ? order by number desc")
                .param(kind.name())
                .param(rule)
                .query(ClockRunTable::read)
                .list();
    }

    /** Every run of a kind, the oldest first. */
    List<ClockRun> of(Kind kind) {
        return jdbc.sql("select * from clock_run where kind = ? order by ordered_at, rule, number")
                .param(kind.name())
                .query(ClockRunTable::read)
                .list();
    }

    /**
     * Takes the oldest unfinished run that is not left alone for a while, or goes on with one's
     * own.
     */
    Optional<ClockRun> claim() {
        return Optional.ofNullable(transaction.execute(_ -> claimable().orElse(null)));
    }

    private Optional<ClockRun> claimable() {
        var found =
                jdbc.sql(
                                """
                                select * from clock_run
                                where finished_at is null
                                  and (owner is null or owner = ? or claimed_until < current_timestamp)
                                  and (not_before is null or not_before <= current_timestamp)
                                order by ordered_at, kind, rule, number limit 1 for update skip locked
                                """)
                        .param(self.value())
                        .query(ClockRunTable::read)
                        .optional();
        found.ifPresent(run ->
                jdbc.sql("update clock_run set owner = ?, claimed_until = " + after(LEASE) + THIS)
                        .param(self.value())
                        .param(run.kind().name())
                        .param(run.rule().id())
                        .param(run.number())
                        .update());
        return found;
    }

    /** Leaves a run alone, for longer each time, since some clocks cannot be examined now. */
    void putOff(ClockRun run, int failed) {
        jdbc.sql(
                        "update clock_run set failed = ?, tries = tries + 1, owner = null,"
                                + " claimed_until = null, not_before = "
                                + after(rest(run.tries()))
                                + THIS)
                .param(failed)
                .param(run.kind().name())
                .param(run.rule().id())
                .param(run.number())
                .update();
    }

    private static Duration rest(int tries) {
        var rest = FIRST_REST.multipliedBy(1L << Math.min(tries, 10));
        return rest.compareTo(LONGEST_REST) < 0 ? rest : LONGEST_REST;
    }

    private static String after(Duration duration) {
        return "current_timestamp + interval '" + duration.toSeconds() + "' second";
    }

    void finish(ClockRun run, Instant now) {
        jdbc.sql(
                        "update clock_run set finished_at = ?, failed = 0, owner = null,"
                                + " claimed_until = null"
                                + THIS)
                .param(now.atOffset(ZoneOffset.UTC))
                .param(run.kind().name())
                .param(run.rule().id())
                .param(run.number())
                .update();
    }

    private static ClockRun read(ResultSet row, int line) throws SQLException {
        var finished = row.getObject("finished_at", OffsetDateTime.class);
        return new ClockRun(
                Kind.valueOf(row.getString("kind")),
                new VersionRef(row.getString("rule"), row.getInt("version")),
                row.getInt("number"),
                row.getString("reason"),
                row.getString("decree"),
                row.getString("ordered_by"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                row.getInt("clocks"),
                row.getInt("failed"),
                row.getInt("tries"),
                finished == null ? null : finished.toInstant());
    }
}

package org.pirveli.server.engine.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.event.AboutSubject;
import org.pirveli.api.casework.event.CaseAssigned;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.domain.distribution.Hold;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables of who has which case in hand, and how much each operator has. Their writes belong
 * into the transaction that appends the events.
 */
public final class OperatorLoads {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    /**
     * Opens the tables.
     *
     * @param clock by which cases are given out
     */
    public OperatorLoads(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How much somebody has in hand.
     *
     * @param lastAssignedAt when a case was given last; {@code null} if never
     */
    public record Load(int open, @Nullable Instant lastAssignedAt) {

        /** Of somebody who never had a case. */
        public static final Load NONE = new Load(0, null);
    }

    /**
     * A case in somebody's hands.
     *
     * @param weight what it takes of a capacity, as it was when it was given
     */
    public record Held(CaseId caseId, OperatorId operator, int weight, Instant assignedAt) {}

    /** Makes room for somebody new: there is a row to lock before there is a first case. */
    public void admit(OperatorId operator) {
        if (load(operator).isEmpty()) {
            jdbc.sql("insert into operator_load (operator, open_load) values (?, 0)")
                    .param(operator.value())
                    .update();
        }
    }

    /** The loads of these, locked until the running transaction ends, in the order of the names. */
    public Map<OperatorId, Load> lock(Collection<OperatorId> operators) {
        var loads = new HashMap<OperatorId, Load>();
        operators.stream()
                .map(OperatorId::value)
                .sorted()
                .forEach(operator ->
                        jdbc.sql(
                                        "select open_load, last_assigned_at from operator_load"
                                                + " where operator = ? for update")
                                .param(operator)
                                .query(OperatorLoads::load)
                                .optional()
                                .ifPresent(load -> loads.put(new OperatorId(operator), load)));
        return loads;
    }

    /** The loads of all, as they are in this moment. */
    public Map<OperatorId, Load> all() {
        var loads = new HashMap<OperatorId, Load>();
        jdbc.sql("select open_load, last_assigned_at, operator from operator_load")
                .query((row, line) -> loads.put(new OperatorId(row.getString(3)), load(row, line)))
                .list();
        return loads;
    }

    private Optional<Load> load(OperatorId operator) {
        return jdbc.sql("select open_load, last_assigned_at from operator_load where operator = ?")
                .param(operator.value())
                .query(OperatorLoads::load)
                .optional();
    }

    /** Who has another open case of a person in hand. */
    public Set<OperatorId> knowing(SubjectId person, CaseId besides) {
        return new HashSet<>(
                jdbc.sql(
                                "select distinct operator from case_hold where subject_id = ? and"
                                        + " case_id <> ? and open and operator is not null")
                        .param(person.value())
                        .param(besides.value())
                        .query((row, _) -> new OperatorId(row.getString(1)))
                        .list());
    }

    /** Every open case that somebody has in hand. */
    public List<Held> held() {
        return jdbc.sql(
                        "select case_id, operator, weight, assigned_at from case_hold where open"
                                + " and operator is not null order by operator, case_id")
                .query((row, _) ->
                        new Held(
                                new CaseId(row.getObject(1, UUID.class)),
                                new OperatorId(row.getString(2)),
                                row.getInt(3),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Keeps what an event changes here, in the running transaction. */
    public void record(CaseEvent event) {
        if (!Hold.isMovedBy(event)) {
            return;
        }
        var before = find(event.caseId());
        var hold = before.orElse(Hold.NONE);
        var after = hold.after(event);
        boolean given = event instanceof CaseAssigned;
        if (given || (before.isPresent() && !after.equals(hold))) {
            keep(event, after, before.isPresent());
        }
        move(hold, after, given);
    }

    private Optional<Hold> find(CaseId caseId) {
        return jdbc.sql("select operator, weight, open from case_hold where case_id = ?")
                .param(caseId.value())
                .query((row, _) -> {
                    var operator = row.getString(1);
                    return new Hold(
                            operator == null ? null : new OperatorId(operator),
                            row.getInt(2),
                            row.getBoolean(3));
                })
                .optional();
    }

    private void keep(CaseEvent event, Hold hold, boolean known) {
        var operator = hold.operator() == null ? null : hold.operator().value();
        if (!known) {
            jdbc.sql(
                            "insert into case_hold (case_id, subject_id, operator, weight, open,"
                                    + " assigned_at) values (?, ?, ?, ?, ?, ?)")
                    .param(event.caseId().value())
                    .param(((AboutSubject) event).subjectId().value())
                    .param(operator)
                    .param(hold.weight())
                    .param(hold.open())
                    .param(now())
                    .update();
        } else if (event instanceof CaseAssigned) {
            jdbc.sql(
                            "update case_hold set operator = ?, weight = ?, open = ?, assigned_at ="
                                    + " ? where case_id = ?")
                    .param(operator)
                    .param(hold.weight())
                    .param(hold.open())
                    .param(now())
                    .param(event.caseId().value())
                    .update();
        } else {
            jdbc.sql("update case_hold set operator = ?, weight = ?, open = ? where case_id = ?")
                    .param(1, operator, Types.VARCHAR)
                    .param(2, hold.weight())
                    .param(3, hold.open())
                    .param(4, event.caseId().value())
                    .update();
        }
    }

    private void move(Hold before, Hold after, boolean given) {
        var from = before.burdened();
        var to = after.burdened();
        if (from != null && !(from.equals(to) && before.weight() == after.weight())) {
            add(from, -before.weight());
        }
        if (to != null && !(Objects.equals(from, to) && before.weight() == after.weight())) {
            add(to, after.weight());
        }
        if (to != null && given) {
            jdbc.sql("update operator_load set last_assigned_at = ? where operator = ?")
                    .param(now())
                    .param(to.value())
                    .update();
        }
    }

    private void add(OperatorId operator, int weight) {
        int known =
                jdbc.sql("update operator_load set open_load = open_load + ? where operator = ?")
                        .param(weight)
                        .param(operator.value())
                        .update();
        if (known == 0) {
            jdbc.sql("insert into operator_load (operator, open_load) values (?, ?)")
                    .param(operator.value())
                    .param(weight)
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Load load(ResultSet row, int line) throws SQLException {
        var last = row.getObject(2, OffsetDateTime.class);
        return new Load(row.getInt(1), last == null ? null : last.toInstant());
    }
}

package org.pirveli.server.engine.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.event.CallerIdentified;
import org.pirveli.api.consultation.event.ConsultationAbandoned;
import org.pirveli.api.consultation.event.ConsultationAnswered;
import org.pirveli.api.consultation.event.ConsultationCompleted;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.api.consultation.event.ConsultationHeld;
import org.pirveli.api.consultation.event.ConsultationImported;
import org.pirveli.api.consultation.event.ConsultationJoinedCase;
import org.pirveli.api.consultation.event.ConsultationNoted;
import org.pirveli.api.consultation.event.ConsultationOffered;
import org.pirveli.api.consultation.event.ConsultationResumed;
import org.pirveli.api.consultation.event.ConsultationTransferred;
import org.pirveli.api.consultation.event.ConsultationWrappedUp;
import org.pirveli.api.consultation.event.ProtocolStepRecorded;
import org.pirveli.api.consultation.event.ProtocolStepSkipped;
import org.pirveli.api.value.UnitId;
import org.pirveli.domain.consultation.OperatorDesk;
import org.pirveli.server.engine.Bounded;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables of desks and sessions. Writes belong into the transaction that appends the events. */
final class SessionTable implements OperatorSessions {

    private static final String SELECT =
            "select s.consultation_id, s.state, s.unit, s.operator, s.waiting_since, s.answered_at,"
                    + " s.ended_at from operator_session s ";

    /** A desk that is there stays there. */
    private final Bounded<OperatorId, Boolean> desks = new Bounded<>(10_000);

    private final JdbcClient jdbc;

    SessionTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An operator who may have left something behind. */
    record Quiet(ConsultationId consultationId, OperatorId operator, Instant seenAt) {}

    @Override
    public Optional<Entry> find(ConsultationId consultationId) {
        return jdbc.sql(SELECT + "where s.consultation_id = ?")
                .param(consultationId.value())
                .query(SessionTable::entry)
                .optional();
    }

    @Override
    public Optional<Entry> findByCall(String callId) {
        return jdbc.sql(SELECT + "where s.call_id = ?")
                .param(callId)
                .query(SessionTable::entry)
                .optional();
    }

    @Override
    public Optional<Entry> findAbout(
            ConsultationId consultationId, CaseId caseId, OperatorId operator) {
        return jdbc.sql(
                        SELECT
                                + "join operator_session_case c on c.consultation_id ="
                                + " s.consultation_id where s.consultation_id = ? and c.case_id = ?"
                                + " and c.operator = ?")
                .params(consultationId.value(), caseId.value(), operator.value())
                .query(SessionTable::entry)
                .optional();
    }

    /**
     * Makes sure that an operator has a row to be locked. Not within the transaction of a decision:
     * whoever loses the race to make it must not lose the decision.
     */
    void seat(OperatorId operator, Instant now) {
        if (desks.get(operator) != null) {
            return;
        }
        try {
            boolean there =
                    jdbc.sql("select 1 from operator_desk where operator = ?")
                            .param(operator.value())
                            .query(Integer.class)
                            .optional()
                            .isPresent();
            if (!there) {
                jdbc.sql("insert into operator_desk (operator, seen_at) values (?, ?)")
                        .params(operator.value(), stored(now))
                        .update();
            }
        } catch (DuplicateKeyException _) {
            // somebody else has just made it
        }
        desks.put(operator, true);
    }

    /** Waits until nobody else decides for an operator, and keeps it so. */
    void lock(OperatorId operator) {
        jdbc.sql("select operator from operator_desk where operator = ? for update")
                .param(operator.value())
                .query(String.class)
                .optional();
    }

    /** Waits until nobody else decides on a consultation, and keeps it so. */
    void lock(ConsultationId consultationId) {
        jdbc.sql(
                        "select consultation_id from operator_session where consultation_id = ?"
                                + " for update")
                .param(consultationId.value())
                .query(UUID.class)
                .optional();
    }

    /** What an operator has in hand; holds as long as the desk is locked. */
    OperatorDesk desk(OperatorId operator) {
        var active =
                jdbc.sql("select consultation_id from operator_session where active_of = ?")
                        .param(operator.value())
                        .query(UUID.class)
                        .optional()
                        .map(ConsultationId::new)
                        .orElse(null);
        int held =
                jdbc.sql(
                                "select count(*) from operator_session where operator = ? and"
                                        + " state = 'HELD'")
                        .param(operator.value())
                        .query(Integer.class)
                        .single();
        var seenAt =
                jdbc.sql("select seen_at from operator_desk where operator = ?")
                        .param(operator.value())
                        .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                        .optional()
                        .orElse(null);
        return new OperatorDesk(active, held, seenAt);
    }

    /** The operator gave a sign of life. */
    void seen(OperatorId operator, Instant at) {
        jdbc.sql("update operator_desk set seen_at = ? where operator = ?")
                .params(stored(at), operator.value())
                .update();
    }

    /** Those that have waited since an instant or longer, longest first. */
    List<Entry> waitingSince(Instant instant, int most) {
        return jdbc.sql(
                        SELECT
                                + "where s.state = 'WAITING' and s.waiting_since <= ? order by"
                                + " s.waiting_since, s.consultation_id limit "
                                + most)
                .param(stored(instant))
                .query(SessionTable::entry)
                .list();
    }

    /** Sessions of operators who were last heard of at an instant, or before it. */
    List<Quiet> quietSince(Instant instant, int most) {
        return jdbc.sql(
                        "select s.consultation_id, s.operator, d.seen_at from operator_session s"
                                + " join operator_desk d on d.operator = s.operator where s.state"
                                + " in ('ACTIVE', 'HELD') and d.seen_at <= ? order by d.seen_at,"
                                + " s.consultation_id limit "
                                + most)
                .param(stored(instant))
                .query((row, _) ->
                        new Quiet(
                                new ConsultationId(row.getObject(1, UUID.class)),
                                new OperatorId(row.getString(2)),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /**
     * Keeps what the event changes here, in the running transaction.
     *
     * @throws Refused if the id, or the name of the call, was taken in this very moment
     */
    void record(ConsultationEvent event) {
        switch (event) {
            case ConsultationOffered e -> add(e);
            case ConsultationImported e -> add(e);
            case ConsultationAnswered e -> {
                inHand(e.consultationId(), State.ACTIVE, e.operatorId());
                jdbc.sql(
                                "update operator_session set waiting_since = null, answered_at ="
                                        + " coalesce(answered_at, ?) where consultation_id = ?")
                        .params(stored(e.at()), e.consultationId().value())
                        .update();
            }
            case ConsultationHeld e -> inHand(e.consultationId(), State.HELD, e.operatorId());
            case ConsultationResumed e -> inHand(e.consultationId(), State.ACTIVE, e.operatorId());
            case ConsultationTransferred e -> handedOver(e);
            case ConsultationCompleted e -> ended(e.consultationId(), e.at());
            case ConsultationAbandoned e -> ended(e.consultationId(), e.at());
            case ConsultationJoinedCase e -> about(e);
            case ConsultationWrappedUp _,
                    ProtocolStepRecorded _,
                    ProtocolStepSkipped _,
                    CallerIdentified _,
                    ConsultationNoted _ -> {
                // of no weight for who has what in hand
            }
        }
    }

    private void add(ConsultationOffered offered) {
        try {
            jdbc.sql(
                            "insert into operator_session (consultation_id, subject_id, state,"
                                    + " unit, waiting_since, call_id) values (?, ?, 'WAITING', ?,"
                                    + " ?, ?)")
                    .param(1, offered.consultationId().value())
                    .param(2, offered.subjectId().value())
                    .param(3, offered.unit().value())
                    .param(4, stored(offered.at()))
                    .param(5, offered.callId(), Types.VARCHAR)
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Refused(RefusalCode.CONSULTATION_EXISTS);
        }
    }

    private void add(ConsultationImported imported) {
        try {
            jdbc.sql(
                            "insert into operator_session (consultation_id, subject_id, state,"
                                    + " unit, answered_at, ended_at, call_id) values (?, ?,"
                                    + " 'ENDED', ?, ?, ?, ?)")
                    .params(
                            imported.consultationId().value(),
                            imported.subjectId().value(),
                            imported.unit().value(),
                            stored(imported.receivedAt()),
                            stored(
                                    imported.endedAt() == null
                                            ? imported.receivedAt()
                                            : imported.endedAt()),
                            "import/" + imported.callId())
                    .update();
        } catch (DuplicateKeyException _) {
            throw new Refused(RefusalCode.CONSULTATION_EXISTS);
        }
    }

    /** The place of the one active session is free by now: whoever held it was held before. */
    private void inHand(ConsultationId id, State state, OperatorId operator) {
        jdbc.sql(
                        "update operator_session set state = ?, operator = ?, active_of = ? where"
                                + " consultation_id = ?")
                .param(1, state.name())
                .param(2, operator.value())
                .param(3, state == State.ACTIVE ? operator.value() : null, Types.VARCHAR)
                .param(4, id.value())
                .update();
    }

    private void handedOver(ConsultationTransferred event) {
        jdbc.sql(
                        "update operator_session set state = 'WAITING', operator = null, active_of"
                                + " = null, unit = ?, waiting_since = ? where consultation_id = ?")
                .params(event.unit().value(), stored(event.at()), event.consultationId().value())
                .update();
    }

    private void ended(ConsultationId id, Instant at) {
        jdbc.sql(
                        "update operator_session set state = 'ENDED', active_of = null,"
                                + " waiting_since = null, ended_at = ? where consultation_id = ?")
                .params(stored(at), id.value())
                .update();
    }

    private void about(ConsultationJoinedCase event) {
        jdbc.sql(
                        "insert into operator_session_case (consultation_id, case_id, operator)"
                                + " values (?, ?, ?)")
                .params(
                        event.consultationId().value(),
                        event.caseId().value(),
                        event.operatorId().value())
                .update();
    }

    private static Entry entry(ResultSet row, int line) throws SQLException {
        var operator = row.getString("operator");
        return new Entry(
                new ConsultationId(row.getObject("consultation_id", UUID.class)),
                State.valueOf(row.getString("state")),
                new UnitId(row.getString("unit")),
                operator == null ? null : new OperatorId(operator),
                instant(row, "waiting_since"),
                instant(row, "answered_at"),
                instant(row, "ended_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime stored(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

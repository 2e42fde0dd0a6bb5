package org.pirveli.server.engine.subject;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.retention.RetentionRuleId;
import org.pirveli.domain.subject.SubjectState;
import org.pirveli.domain.subject.SubjectState.Erased;
import org.pirveli.server.engine.subject.Subjects.ByRule;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * How the data of those stand about whom something was decided. Writes belong into the transaction
 * that appends the events.
 */
final class SubjectTable {

    /** After it nobody can have a destroyed key at hand, and no view waits for its transaction. */
    private static final String SETTLED = "current_timestamp - interval '60' second";

    private static final RowMapper<SubjectId> SUBJECT =
            (row, _) -> new SubjectId(row.getObject(1, UUID.class));

    private final JdbcClient jdbc;

    SubjectTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How far an erasure has got; by it no step is left out when a node dies. */
    enum Stage {
        /** The event is recorded, and the key may still be there. */
        RECORDED,

        /** The key is gone; somebody may have written a last row with it. */
        KEYLESS,

        /** Nothing is left to do. */
        DONE
    }

    Optional<Standing> find(SubjectId subject) {
        return jdbc.sql("select state from subject_record where subject_id = ?")
                .param(subject.value())
                .query((row, _) -> Standing.valueOf(row.getString(1)))
                .optional();
    }

    /** Everyone who was erased. */
    Set<SubjectId> erased() {
        return new HashSet<>(
                jdbc.sql("select subject_id from subject_record where state = 'ERASED'")
                        .query(SUBJECT)
                        .list());
    }

    /** Those who stand so, in the order of their ids, behind one of them. */
    List<SubjectId> standing(Set<Standing> wanted, @Nullable SubjectId behind, int most) {
        return jdbc.sql(
                        "select subject_id from subject_record where state = any(?) and subject_id"
                                + " > ? order by subject_id limit "
                                + most)
                .param(new SqlArrayValue("varchar", wanted.stream().map(Standing::name).toArray()))
                .param(behind == null ? new UUID(0, 0) : behind.value())
                .query(SUBJECT)
                .list();
    }

    /**
     * Those who were erased by a rule of retention, in the order in which they were.
     *
     * @param behind the last one of the part before; {@code null} for the first part
     */
    List<ByRule> erasedBy(RetentionRuleId rule, @Nullable ByRule behind, int most) {
        var since = behind == null ? Instant.EPOCH : behind.erasedAt();
        var last = behind == null ? new UUID(0, 0) : behind.subjectId().value();
        return jdbc.sql(
                        "select subject_id, retention_version, changed_at from subject_record where"
                                + " retention_rule = ? and (changed_at > ? or (changed_at = ? and"
                                + " subject_id > ?)) order by changed_at, subject_id limit "
                                + most)
                .param(rule.value())
                .param(since.atOffset(ZoneOffset.UTC))
                .param(since.atOffset(ZoneOffset.UTC))
                .param(last)
                .query((row, _) ->
                        new ByRule(
                                new SubjectId(row.getObject(1, UUID.class)),
                                row.getInt(2),
                                row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** Erasures whose next step may be taken, the oldest first. */
    List<SubjectId> unfinished(Stage stage, int most) {
        var waiting = stage == Stage.KEYLESS ? " and stage_since < " + SETTLED : "";
        return jdbc.sql(
                        "select subject_id from subject_record where stage = ?"
                                + waiting
                                + " order by stage_since, subject_id limit "
                                + most)
                .param(stage.name())
                .query(SUBJECT)
                .list();
    }

    /** A step of an erasure is done. */
    void reached(SubjectId subject, Stage stage) {
        jdbc.sql(
                        "update subject_record set stage = ?, stage_since = current_timestamp where"
                                + " subject_id = ?")
                .params(stage.name(), subject.value())
                .update();
    }

    /** Keeps how it stands with someone after an event. */
    void put(SubjectId subject, SubjectState state, Instant now) {
        var standing = Standing.of(state);
        var stage = standing == Standing.ERASED ? Stage.RECORDED.name() : null;
        var changedAt = now.atOffset(ZoneOffset.UTC);
        var by = state instanceof Erased erased ? erased.retention() : null;
        int known =
                jdbc.sql(
                                "update subject_record set state = ?, changed_at = ?, stage = ?,"
                                        + " stage_since = current_timestamp, retention_rule = ?,"
                                        + " retention_version = ? where subject_id = ?")
                        .param(1, standing.name())
                        .param(2, changedAt)
                        .param(3, stage, Types.VARCHAR)
                        .param(4, by == null ? null : by.id(), Types.VARCHAR)
                        .param(5, by == null ? null : by.version(), Types.INTEGER)
                        .param(6, subject.value())
                        .update();
        if (known == 0) {
            jdbc.sql(
                            "insert into subject_record (subject_id, state, changed_at, stage,"
                                    + " stage_since, retention_rule, retention_version) values"
                                    + " (?, ?, ?, ?, current_timestamp, ?, ?)")
                    .param(1, subject.value())
                    .param(2, standing.name())
                    .param(3, changedAt)
                    .param(4, stage, Types.VARCHAR)
                    .param(5, by == null ? null : by.id(), Types.VARCHAR)
                    .param(6, by == null ? null : by.version(), Types.INTEGER)
                    .update();
        }
    }
}

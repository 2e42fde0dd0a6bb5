package org.pirveli.server.engine.subject;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.domain.subject.ClosedCase;
import org.pirveli.domain.subject.People;
import org.pirveli.domain.subject.SubjectState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Persons as the decision tables know them in this moment; read once each. */
final class PresentPeople implements People {

    private final JdbcClient jdbc;
    private final SubjectTable table;
    private final SubjectStreams streams;
    private final Map<SubjectId, SubjectState> read = new HashMap<>();

    PresentPeople(JdbcClient jdbc, SubjectTable table, SubjectStreams streams) {
        this.jdbc = jdbc;
        this.table = table;
        this.streams = streams;
    }

    @Override
    public SubjectState of(SubjectId subject) {
        return read.computeIfAbsent(
                subject,
                _ ->
                        table.find(subject).isPresent()
                                ? streams.state(subject)
                                : SubjectState.untouched());
    }

    @Override
    public boolean knows(SubjectId subject) {
        return jdbc.sql(
                        "select 1 where exists (select 1 from case_registry where subject_id = ?)"
                                + " or exists (select 1 from operator_session where subject_id ="
                                + " ?)")
                .params(subject.value(), subject.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public List<ClosedCase> closedCasesOf(Collection<SubjectId> subjects) {
        return jdbc.sql(
                        "select subject_id, case_number, outcome, closed_at from case_registry"
                                + " where subject_id = any(?) and closed_at is not null order by"
                                + " case_number")
                .param(ids(subjects))
                .query((row, _) ->
                        new ClosedCase(
                                new SubjectId(row.getObject(1, UUID.class)),
                                new CaseNumber(row.getString(2)),
                                Outcome.valueOf(row.getString(3)),
                                row.getObject(4, OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public List<String> openMattersOf(Collection<SubjectId> subjects) {
        return jdbc
                .sql(
                        "select case_id from case_registry where subject_id = any(?) and closed_at"
                                + " is null union all select consultation_id from operator_session"
                                + " where subject_id = any(?) and state <> 'ENDED'")
                .param(ids(subjects))
                .param(ids(subjects))
                .query((row, _) -> row.getObject(1, UUID.class).toString())
                .list()
                .stream()
                .sorted()
                .toList();
    }

    @Override
    public Set<SubjectId> callersAbout(Collection<SubjectId> subjects) {
        return found(
                "select distinct s.subject_id from case_registry r join operator_session_case c on"
                        + " c.case_id = r.case_id join operator_session s on s.consultation_id ="
                        + " c.consultation_id where r.subject_id = any(?) and not exists (select 1"
                        + " from case_registry own where own.subject_id = s.subject_id)",
                subjects);
    }

    @Override
    public Set<SubjectId> calledAboutBy(Collection<SubjectId> callers) {
        return found(
                "select distinct r.subject_id from operator_session s join operator_session_case c"
                        + " on c.consultation_id = s.consultation_id join case_registry r on"
                        + " r.case_id = c.case_id where s.subject_id = any(?)",
                callers);
    }

    private Set<SubjectId> found(String sql, Collection<SubjectId> subjects) {
        return new HashSet<>(
                jdbc.sql(sql)
                        .param(ids(subjects))
                        .query((row, _) -> new SubjectId(row.getObject(1, UUID.class)))
                        .list());
    }

    private static SqlArrayValue ids(Collection<SubjectId> subjects) {
        return new SqlArrayValue("uuid", subjects.stream().map(SubjectId::value).toArray());
    }
}

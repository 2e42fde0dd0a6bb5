package org.pirveli.server.engine.subject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.retention.RetentionRuleId;
import org.pirveli.api.subject.event.SubjectEvent;
import org.pirveli.domain.subject.People;
import org.pirveli.domain.subject.SubjectDecider;
import org.pirveli.domain.subject.SubjectState;
import org.pirveli.server.engine.rules.RecordedRule;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** Tells how the data of persons stand, without a word that they wrote. */
public final class Subjects {

    private final JdbcClient jdbc;
    private final SubjectTable table;
    private final SubjectStreams streams;
    private final Supplier<People> people;

    Subjects(JdbcClient jdbc, SubjectTable table, SubjectStreams streams, Supplier<People> people) {
        this.jdbc = jdbc;
        this.table = table;
        this.streams = streams;
        this.people = people;
    }

    /**
     * A case that is about a person.
     *
     * @param open whether it is not closed
     */
    public record OwnCase(CaseId caseId, CaseNumber caseNumber, boolean open) {}

    /** Someone about whom something was decided. */
    public record Listed(SubjectId subjectId, SubjectState state) {}

    /**
     * Someone, under one id.
     *
     * @param covered ids that would be erased together, this one among them
     * @param cases those of all ids that are covered
     * @param openMatters ids of cases and consultations that stand in the way of an erasure
     */
    public record Person(
            SubjectId subjectId,
            SubjectState state,
            List<SubjectId> covered,
            List<OwnCase> cases,
            List<String> openMatters) {}

    /**
     * Someone who was erased by schedule.
     *
     * @param version of the rule
     */
    public record ByRule(SubjectId subjectId, int version, Instant erasedAt) {}

    /** Persons as they are known in this moment, to judge about them. */
    public People present() {
        return people.get();
    }

    /**
     * Those who were erased by a rule of retention, in the order in which they were.
     *
     * @param behind the last one of the part before; {@code null} for the first part
     */
    public List<ByRule> erasedBy(RetentionRuleId rule, @Nullable ByRule behind, int most) {
        return table.erasedBy(rule, behind, most);
    }

    /** Whether somebody was erased. */
    public boolean isErased(SubjectId subject) {
        return table.find(subject).filter(Standing.ERASED::equals).isPresent();
    }

    /** Whether any case or consultation is about someone. */
    public boolean knows(SubjectId subject) {
        return people.get().knows(subject);
    }

    /** Someone whom a case or a consultation is about. */
    public Optional<Person> find(SubjectId subject) {
        var known = people.get();
        return known.knows(subject) ? Optional.of(person(subject, known)) : Optional.empty();
    }

    private Person person(SubjectId subject, People known) {
        var all = SubjectDecider.person(subject, known);
        var covered = new ArrayList<>(SubjectDecider.covered(subject, known));
        if (covered.isEmpty()) {
            covered.addAll(all);
        }
        return new Person(
                subject,
                known.of(subject),
                List.copyOf(covered),
                casesOf(covered),
                known.openMattersOf(covered));
    }

    private List<OwnCase> casesOf(Collection<SubjectId> subjects) {
        return jdbc.sql(
                        "select case_id, case_number, closed_at from case_registry where subject_id"
                                + " = any(?) order by case_number")
                .param(new SqlArrayValue("uuid", subjects.stream().map(SubjectId::value).toArray()))
                .query((row, _) ->
                        new OwnCase(
                                new CaseId(row.getObject(1, UUID.class)),
                                new CaseNumber(row.getString(2)),
                                row.getObject(3) == null))
                .list();
    }

    /** Everything that was decided about someone, in order. */
    public List<RecordedRule<SubjectEvent>> history(SubjectId subject) {
        return streams.history(subject);
    }

    /**
     * Those about whom something was decided, in the order of their ids.
     *
     * @param behind the last one of the part before; {@code null} for the first part
     */
    public List<Listed> list(Set<Standing> standing, @Nullable SubjectId behind, int most) {
        return table.standing(standing, behind, most).stream()
                .map(subject -> new Listed(subject, streams.state(subject)))
                .toList();
    }
}

package org.pirveli.domain.retention;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.subject.ErasureGround;
import org.pirveli.api.subject.event.SubjectErased;
import org.pirveli.api.subject.event.SubjectEvent;
import org.pirveli.domain.retention.Verdict.Due;
import org.pirveli.domain.retention.Verdict.Gone;
import org.pirveli.domain.retention.Verdict.Kept;
import org.pirveli.domain.retention.Verdict.Obstacle;
import org.pirveli.domain.subject.People;
import org.pirveli.domain.subject.SubjectDecider;
import org.pirveli.domain.subject.SubjectState.Erased;

/** Judges whether somebody is kept any longer; what is previewed is judged like what is done. */
public final class Retention {

    private Retention() {}

    /** Erases somebody, and all ids that go together, if they are to be erased; else nobody. */
    public static List<SubjectEvent> erase(SubjectId subject, People people, RetentionRules rules) {
        return switch (judge(subject, people, rules)) {
            case Due due ->
                    due.covered().stream()
                            .<SubjectEvent>map(each ->
                                    new SubjectErased(
                                            each,
                                            subject,
                                            ErasureGround.RETENTION_ENDED,
                                            null,
                                            due.by().author(),
                                            due.by().version()))
                            .toList();
            case Kept _, Gone _ -> List.of();
        };
    }

    /** Whether somebody is kept any longer. */
    public static Verdict judge(SubjectId subject, People people, RetentionRules rules) {
        if (people.of(subject) instanceof Erased erased) {
            return new Gone(erased.retention());
        }
        var covered = SubjectDecider.covered(subject, people);
        var terms = terms(covered, people, rules);
        var open = people.openMattersOf(covered);
        var obstacles = obstacles(terms, rules.on());
        if (!open.isEmpty()) {
            obstacles.add(Obstacle.OPEN_MATTER);
        }
        var concerned = SubjectDecider.concerned(covered, people);
        if (SubjectDecider.isHeld(concerned, people)) {
            obstacles.add(Obstacle.LEGAL_HOLD);
        }
        var others = new LinkedHashSet<>(concerned);
        others.removeAll(covered);
        if (!areOver(others, people, rules)) {
            obstacles.add(Obstacle.SHARED_CALL);
        }
        return obstacles.isEmpty()
                ? new Due(covered, terms, last(terms))
                : new Kept(covered, terms, obstacles, open);
    }

    private static List<Term> terms(
            Collection<SubjectId> subjects, People people, RetentionRules rules) {
        return people.closedCasesOf(subjects).stream().map(each -> Term.of(each, rules)).toList();
    }

    /** Whom no case of any rule is about, nobody is asked to forget. */
    private static Set<Obstacle> obstacles(List<Term> terms, LocalDate on) {
        var obstacles = EnumSet.noneOf(Obstacle.class);
        if (terms.isEmpty()) {
            obstacles.add(Obstacle.NO_RULE);
        }
        for (var term : terms) {
            if (term.rule() == null) {
                obstacles.add(Obstacle.NO_RULE);
            } else if (!term.isOver(on)) {
                obstacles.add(Obstacle.PERIOD_RUNS);
            }
        }
        return obstacles;
    }

    /** For a requested erasure somebody weighed it; a schedule weighs nothing. */
    private static boolean areOver(Set<SubjectId> others, People people, RetentionRules rules) {
        return others.isEmpty()
                || (people.openMattersOf(others).isEmpty()
                        && terms(others, people, rules).stream()
                                .allMatch(each -> each.isOver(rules.on())));
    }

    private static RetentionRule last(List<Term> terms) {
        return terms.stream()
                .max(Comparator.comparing(each -> Objects.requireNonNull(each.keptUntil())))
                .map(Term::rule)
                .orElseThrow();
    }
}

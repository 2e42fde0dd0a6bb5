package org.pirveli.server.rest.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.retention.Term;
import org.pirveli.domain.retention.Verdict;
import org.pirveli.domain.retention.Verdict.Due;
import org.pirveli.domain.retention.Verdict.Gone;
import org.pirveli.domain.retention.Verdict.Kept;
import org.pirveli.domain.retention.Verdict.Obstacle;
import org.pirveli.server.engine.retention.Judgement;
import org.pirveli.server.engine.retention.Previews;

/**
 * Someone of whom one case at least is kept no longer by a rule.
 *
 * @param covered the ids that go together
 * @param cases all their closed cases
 * @param obstacles everything that keeps them; none if they are to be erased
 * @param openMatters ids of cases and consultations that have not ended
 * @param by the rule whose period ended last, or by which they were erased; {@code null} if there
 *     is none
 */
public record PreviewedPerson(
        SubjectId subjectId,
        Judgement judgement,
        List<SubjectId> covered,
        List<PreviewedCase> cases,
        Set<Obstacle> obstacles,
        List<String> openMatters,
        @Nullable VersionRef by) {

    /**
     * A closed case.
     *
     * @param rule the one for its outcome; {@code null} if there is none
     * @param keptUntil the last date on which it is kept; {@code null} means for ever
     */
    public record PreviewedCase(
            CaseNumber caseNumber,
            Outcome outcome,
            LocalDate closedOn,
            @Nullable VersionRef rule,
            @Nullable LocalDate keptUntil) {

        static PreviewedCase of(Term term) {
            var rule = term.rule();
            return new PreviewedCase(
                    term.closed().caseNumber(),
                    term.closed().outcome(),
                    term.closedOn(),
                    rule == null ? null : rule.version(),
                    term.keptUntil());
        }
    }

    static PreviewedPerson of(Previews.Person person) {
        return of(person.subjectId(), person.verdict());
    }

    private static PreviewedPerson of(SubjectId subject, Verdict verdict) {
        var judgement = Judgement.of(verdict);
        return switch (verdict) {
            case Due(var covered, var terms, var by) ->
                    new PreviewedPerson(
                            subject,
                            judgement,
                            List.copyOf(covered),
                            terms.stream().map(PreviewedCase::of).toList(),
                            Set.of(),
                            List.of(),
                            by.version());
            case Kept(var covered, var terms, var obstacles, var open) ->
                    new PreviewedPerson(
                            subject,
                            judgement,
                            List.copyOf(covered),
                            terms.stream().map(PreviewedCase::of).toList(),
                            obstacles,
                            open,
                            null);
            case Gone(var by) ->
                    new PreviewedPerson(
                            subject,
                            judgement,
                            List.of(subject),
                            List.of(),
                            Set.of(),
                            List.of(),
                            by);
        };
    }
}

package org.pirveli.domain.distribution;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.pirveli.api.distribution.Ineligibility;
import org.pirveli.api.distribution.JudgedCandidate;
import org.pirveli.api.office.DistributionTerms;

/** Who may take a case, and who gets it. */
public final class Distribution {

    private Distribution() {}

    /** Why a candidate may not take a case; none if nothing speaks against it. */
    public static List<Ineligibility> grounds(Matter matter, Candidate candidate, Moment moment) {
        var operator = candidate.operator();
        var found = new ArrayList<Ineligibility>();
        unless(found, operator.isActiveOn(moment.today()), Ineligibility.NOT_ACTIVE);
        unless(found, operator.units().contains(matter.unit()), Ineligibility.NOT_IN_UNIT);
        unless(
                found,
                !operator.hasConflictWith(matter.caseId(), matter.subjectId(), matter.respondent()),
                Ineligibility.CONFLICT_OF_INTEREST);
        unless(found, operator.isOnShiftAt(moment.now()), Ineligibility.OFF_SHIFT);
        var topic = matter.topic();
        unless(found, topic == null || operator.hasSkillFor(topic), Ineligibility.NO_SKILL);
        var language = matter.language();
        unless(found, language == null || operator.speaks(language), Ineligibility.NO_LANGUAGE);
        var training = matter.training();
        unless(
                found,
                training == null || operator.isTrainedIn(training, moment.today()),
                Ineligibility.NO_TRAINING);
        unless(found, hasRoom(matter, candidate), Ineligibility.OVER_CAPACITY);
        return found;
    }

    private static boolean hasRoom(Matter matter, Candidate candidate) {
        var capacity = candidate.operator().capacity();
        return capacity == null || candidate.load() + matter.weight() <= capacity;
    }

    private static void unless(List<Ineligibility> found, boolean holds, Ineligibility otherwise) {
        if (!holds) {
            found.add(otherwise);
        }
    }

    /** A candidate as judged. */
    public static JudgedCandidate judged(Matter matter, Candidate candidate, Moment moment) {
        var operator = candidate.operator();
        return new JudgedCandidate(
                operator.operatorId(),
                candidate.load(),
                operator.capacity(),
                candidate.lastAssignedAt(),
                candidate.knowsApplicant(),
                grounds(matter, candidate, moment));
    }

    /**
     * Judges all, in the order in which they come: the eligible before the others; among them, if
     * the rule says so, whoever has an open case of the same person in hand; then the lowest load;
     * then whoever waited longest.
     */
    public static List<JudgedCandidate> ranked(
            Matter matter,
            Collection<Candidate> candidates,
            DistributionTerms terms,
            Moment moment) {
        return candidates.stream()
                .map(candidate -> judged(matter, candidate, moment))
                .sorted(order(terms))
                .toList();
    }

    private static Comparator<JudgedCandidate> order(DistributionTerms terms) {
        return comparing((JudgedCandidate each) -> !each.eligible())
                .thenComparing(each -> !(terms.knownApplicantFirst() && each.knowsApplicant()))
                .thenComparingInt(JudgedCandidate::load)
                .thenComparing(JudgedCandidate::lastAssignedAt, nullsFirst(naturalOrder()))
                .thenComparing(each -> each.operatorId().value());
    }

    /** Whoever gets the case: the first, unless nobody is eligible. */
    public static Optional<JudgedCandidate> chosen(List<JudgedCandidate> ranked) {
        return ranked.stream().findFirst().filter(JudgedCandidate::eligible);
    }
}

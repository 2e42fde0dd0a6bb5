package org.pirveli.domain.casework;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseCommand.DistributeCase;
import org.pirveli.api.casework.CaseCommand.RebalanceCase;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.event.CaseAssigned;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.CaseLeftInQueue;
import org.pirveli.api.casework.event.CaseReleased;
import org.pirveli.api.distribution.HowAssigned;
import org.pirveli.api.distribution.Ineligibility;
import org.pirveli.api.distribution.JudgedCandidate;
import org.pirveli.domain.casework.CaseState.Open;
import org.pirveli.domain.casework.CaseState.Received;
import org.pirveli.domain.distribution.Distribution;
import org.pirveli.domain.distribution.Matter;
import org.pirveli.domain.distribution.Moment;
import org.pirveli.domain.office.DistributionRule;
import org.pirveli.domain.office.Operator;

/** Who gets a case: as a supervisor says, or as the rule chooses. */
final class Distributing {

    private Distributing() {}

    /** Gives it to whomever the rule chooses; somebody else than whoever has it. */
    static CaseAssigned byRule(Open open, @Nullable String reason, Circumstances circumstances) {
        var ranking = Ranking.of(open, circumstances);
        return ranking.assigned(open, reason, circumstances)
                .orElseThrow(() ->
                        new Refused(
                                RefusalCode.NOBODY_ELIGIBLE,
                                Map.of("candidates", told(ranking.candidates()))));
    }

    private static List<Map<String, Object>> told(List<JudgedCandidate> candidates) {
        return candidates.stream()
                .map(each ->
                        Map.<String, Object>of(
                                "operatorId",
                                each.operatorId().value(),
                                "grounds",
                                names(each.grounds())))
                .toList();
    }

    /** Gives it to whom it was said to; grounds that yield can be set aside, for a reason. */
    static CaseAssigned byHand(
            OperatorId operator, AssignCase command, Open open, Circumstances circumstances) {
        var facts = open.facts().matter();
        var office = circumstances.office();
        var rule = office.distributionRuleOf(facts.unit());
        var matter = matterOf(open, rule, office);
        var candidate =
                office.candidate(operator, facts.caseId(), facts.subjectId())
                        .map(found -> Distribution.judged(matter, found, moment(circumstances)))
                        .orElseThrow(() -> ineligible(List.of(Ineligibility.UNKNOWN_OPERATOR)));
        boolean overriding = Boolean.TRUE.equals(command.override());
        if (!candidate.eligible()
                && !(overriding && candidate.grounds().stream().allMatch(Ineligibility::yields))) {
            throw ineligible(candidate.grounds());
        }
        return new CaseAssigned(
                facts.caseId(),
                facts.subjectId(),
                operator,
                circumstances.actor().name(),
                candidate.eligible()
                        ? command.reason()
                        : Wanted.text("/reason", Objects.requireNonNullElse(command.reason(), "")),
                new HowAssigned(matter.weight(), null, candidate.grounds(), List.of(candidate)));
    }

    private static Refused ineligible(List<Ineligibility> grounds) {
        return new Refused(RefusalCode.OPERATOR_NOT_ELIGIBLE, Map.of("grounds", names(grounds)));
    }

    private static List<String> names(List<Ineligibility> grounds) {
        return grounds.stream().map(Ineligibility::name).sorted().toList();
    }

    /**
     * Gives a case out that waits in the queue, if the unit wants that. Where nobody is eligible
     * the reasons are recorded, once as long as they stay the same.
     */
    static List<CaseEvent> distribute(
            DistributeCase command, CaseState state, Circumstances circumstances) {
        if (!(state instanceof Received received) || !isGivenOut(received, circumstances)) {
            return List.of();
        }
        var ranking = Ranking.of(received, circumstances);
        var assigned = ranking.assigned(received, null, circumstances);
        if (assigned.isPresent()) {
            return List.of(assigned.get());
        }
        var known = received.facts().matter().lookedAt();
        boolean told =
                !known.isEmpty() && byOperator(known).equals(byOperator(ranking.candidates()));
        return told || (known.isEmpty() && ranking.candidates().isEmpty())
                ? List.of()
                : List.of(
                        new CaseLeftInQueue(
                                command.caseId(), ranking.rule().ref(), ranking.candidates()));
    }

    private static boolean isGivenOut(Received received, Circumstances circumstances) {
        var matter = received.facts().matter();
        return !matter.imported() && circumstances.office().isAutomatic(matter.unit());
    }

    private static Map<OperatorId, List<Ineligibility>> byOperator(List<JudgedCandidate> judged) {
        return judged.stream()
                .collect(Collectors.toMap(JudgedCandidate::operatorId, JudgedCandidate::grounds));
    }

    /**
     * Takes a case out of someone's hands, if there is a cause. In a unit that gives its cases out
     * by itself, or if it was ordered, it goes on at once to whomever the rule chooses; else it
     * goes back into the queue.
     */
    static List<CaseEvent> rebalance(
            RebalanceCase command, CaseState state, Circumstances circumstances) {
        if (!(state instanceof Open open) || !command.operatorId().equals(open.assignee())) {
            return List.of();
        }
        return cause(command, open, circumstances)
                .map(reason -> List.<CaseEvent>of(givenOn(command, reason, open, circumstances)))
                .orElse(List.of());
    }

    private static CaseEvent givenOn(
            RebalanceCase command, String reason, Open open, Circumstances circumstances) {
        var facts = open.facts();
        boolean giving =
                command.orderedFor() != null
                        || circumstances.office().isAutomatic(facts.matter().unit());
        return Optional.of(open)
                .filter(_ -> giving)
                .flatMap(held ->
                        Ranking.of(held, circumstances).assigned(held, reason, circumstances))
                .<CaseEvent>map(assigned -> assigned)
                .orElseGet(() ->
                        new CaseReleased(
                                facts.caseId(), facts.subjectId(), command.operatorId(), reason));
    }

    private static Optional<String> cause(
            RebalanceCase command, Open open, Circumstances circumstances) {
        if (command.orderedFor() != null) {
            return Optional.of(command.orderedFor());
        }
        var matter = open.facts().matter();
        var operator = circumstances.office().operator(command.operatorId());
        if (operator.filter(each -> each.isActiveOn(circumstances.today())).isEmpty()) {
            return Optional.of("Does not work here any more");
        }
        return operator.filter(each ->
                        each.hasConflictWith(
                                matter.caseId(), matter.subjectId(), matter.respondent()))
                .map(_ -> "A conflict of interest was declared");
    }

    private static Moment moment(Circumstances circumstances) {
        return new Moment(circumstances.now(), circumstances.today());
    }

    private static Matter matterOf(Open open, DistributionRule rule, Office office) {
        var facts = open.facts().matter();
        var topic = facts.topic();
        return new Matter(
                facts.caseId(),
                facts.subjectId(),
                facts.unit(),
                topic,
                topic == null ? null : office.trainingFor(topic).orElse(null),
                facts.applicant().language(),
                facts.respondent(),
                rule.weightOf(topic, facts.urgency()));
    }

    /**
     * Everyone who works in the unit, in the order in which they come.
     *
     * @param candidates all but whoever has the case
     */
    private record Ranking(DistributionRule rule, Matter matter, List<JudgedCandidate> candidates) {

        static Ranking of(Open open, Circumstances circumstances) {
            var facts = open.facts().matter();
            var office = circumstances.office();
            var rule = office.distributionRuleOf(facts.unit());
            var matter = matterOf(open, rule, office);
            var others =
                    office.candidates(facts.unit(), facts.caseId(), facts.subjectId()).stream()
                            .filter(each -> isAsked(each.operator(), open, circumstances))
                            .toList();
            return new Ranking(
                    rule,
                    matter,
                    Distribution.ranked(matter, others, rule.terms(), moment(circumstances)));
        }

        /** Who left, or has the case, is not asked. */
        private static boolean isAsked(Operator operator, Open open, Circumstances circumstances) {
            return operator.isActiveOn(circumstances.today())
                    && !operator.operatorId().equals(open.assignee());
        }

        Optional<CaseAssigned> assigned(
                Open open, @Nullable String reason, Circumstances circumstances) {
            return Distribution.chosen(candidates)
                    .map(chosen ->
                            new CaseAssigned(
                                    open.facts().caseId(),
                                    open.facts().subjectId(),
                                    chosen.operatorId(),
                                    circumstances.actor().name(),
                                    reason,
                                    new HowAssigned(
                                            matter.weight(), rule.ref(), List.of(), candidates)));
        }
    }
}

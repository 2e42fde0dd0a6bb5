package org.pirveli.domain.casework;

import static org.pirveli.api.RefusalCode.CONSENT_REQUIRED;
import static org.pirveli.api.RefusalCode.EVIDENCE_REQUIRED;
import static org.pirveli.api.RefusalCode.REOPEN_WINDOW_EXPIRED;
import static org.pirveli.api.sla.ClockName.FOLLOW_UP_RESPONSE;
import static org.pirveli.api.sla.ClockName.RESOLUTION;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand.CloseCase;
import org.pirveli.api.casework.CaseCommand.ReferCase;
import org.pirveli.api.casework.CaseCommand.ReopenCase;
import org.pirveli.api.casework.CaseCommand.WithdrawCase;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.event.CaseClosed;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.CaseReferred;
import org.pirveli.api.casework.event.CaseReopened;
import org.pirveli.api.casework.event.CaseWithdrawn;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.domain.casework.CaseState.Ended;
import org.pirveli.domain.casework.CaseState.Open;
import org.pirveli.domain.policy.CountedFrom;
import org.pirveli.domain.policy.SlaPolicy;

/** Ending a case, and taking it up again. */
final class Closing {

    /** The outcomes that are decided by closing; the others come about by what happens. */
    private static final Set<Outcome> DECIDED =
            EnumSet.of(Outcome.ANSWERED, Outcome.ACCEPTED_FOR_EXAMINATION, Outcome.INADMISSIBLE);

    private Closing() {}

    /** Nothing is owed to the applicant any more. */
    static Open mayClose(CaseState state, Circumstances circumstances) {
        var open = Standing.open(state);
        Standing.nothingOwed(open);
        return open;
    }

    static List<CaseEvent> close(CloseCase command, CaseState state, Circumstances circumstances) {
        var facts = mayClose(state, circumstances).facts();
        if (!DECIDED.contains(command.outcome())) {
            throw Wanted.invalid("/outcome", "must be one of " + DECIDED);
        }
        var now = circumstances.now();
        var clocks = facts.promises().resolutionOwed();
        return Levels.risenBefore(
                new CaseClosed(
                        facts.caseId(),
                        facts.subjectId(),
                        command.outcome(),
                        command.reason(),
                        clocks.stream().map(clock -> clock.keptAt(now)).toList(),
                        now),
                clocks,
                now);
    }

    static List<CaseEvent> refer(ReferCase command, CaseState state, Circumstances circumstances) {
        var facts = mayClose(state, circumstances).facts();
        if (!command.consent()) {
            throw new Refused(CONSENT_REQUIRED);
        }
        var now = circumstances.now();
        var clocks = facts.promises().resolutionOwed();
        return Levels.risenBefore(
                new CaseReferred(
                        facts.caseId(),
                        facts.subjectId(),
                        Wanted.text("/body", command.body()),
                        command.reason(),
                        clocks.stream().map(clock -> clock.keptAt(now)).toList(),
                        now),
                clocks,
                now);
    }

    static Open mayWithdraw(CaseState state, Circumstances circumstances) {
        return Standing.open(state);
    }

    static List<CaseEvent> withdraw(
            WithdrawCase command, CaseState state, Circumstances circumstances) {
        var facts = mayWithdraw(state, circumstances).facts();
        var evidence = command.evidence();
        if (evidence == null || evidence.isBlank()) {
            throw new Refused(EVIDENCE_REQUIRED, Map.of("wanted", "STATEMENT"));
        }
        var now = circumstances.now();
        return Levels.risenBefore(
                new CaseWithdrawn(
                        facts.caseId(),
                        facts.subjectId(),
                        evidence,
                        facts.promises().cancelledAt(now),
                        now),
                facts.promises().running(),
                now);
    }

    static Ended mayReopen(CaseState state, Circumstances circumstances) {
        var ended = Standing.ended(state);
        var kept = kept(ended.facts(), circumstances.office());
        var until = ended.closedAt().plus(kept.reopeningWindow());
        if (circumstances.now().isAfter(until)) {
            throw new Refused(
                    REOPEN_WINDOW_EXPIRED, Map.of("closedAt", ended.closedAt(), "until", until));
        }
        return ended;
    }

    static List<CaseEvent> reopen(
            ReopenCase command, CaseState state, Circumstances circumstances) {
        var ended = mayReopen(state, circumstances);
        var facts = ended.facts();
        var first = facts.promises().firstResponse();
        return List.of(
                new CaseReopened(
                        facts.caseId(),
                        facts.subjectId(),
                        Wanted.text("/reason", command.reason()),
                        ended.holder() == null ? CaseStatus.RECEIVED : CaseStatus.ASSIGNED,
                        ended.holder(),
                        first.answered()
                                ? started(FOLLOW_UP_RESPONSE, facts, circumstances)
                                : Starting.again(first, circumstances),
                        kept(facts, circumstances.office()).resolution().isPresent()
                                ? started(RESOLUTION, facts, circumstances)
                                : null));
    }

    private static SlaPolicy kept(Facts facts, Office office) {
        return office.policy(facts.promises().firstResponse().schedule().policy());
    }

    private static ClockStarted started(ClockName name, Facts facts, Circumstances circumstances) {
        var unit = facts.matter().unit();
        var office = circumstances.office();
        return Starting.clock(
                CountedFrom.start(name, circumstances.now()),
                unit,
                kept(facts, office),
                office.calendarOf(unit),
                circumstances);
    }
}

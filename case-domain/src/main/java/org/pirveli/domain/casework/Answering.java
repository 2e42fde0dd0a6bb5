package org.pirveli.domain.casework;

import static org.pirveli.api.RefusalCode.FIRST_RESPONSE_ALREADY_ISSUED;
import static org.pirveli.api.RefusalCode.FOLLOW_UP_NOT_OWED;
import static org.pirveli.api.RefusalCode.NO_FIRST_RESPONSE;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.CaseCommand.IssueFollowUpResponse;
import org.pirveli.api.casework.CaseCommand.RecordInformation;
import org.pirveli.api.casework.CaseCommand.RequestInformation;
import org.pirveli.api.casework.CaseCommand.VoidFirstResponse;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.api.casework.event.FirstResponseVoided;
import org.pirveli.api.casework.event.FollowUpResponseIssued;
import org.pirveli.api.casework.event.InformationReceived;
import org.pirveli.api.casework.event.InformationRequested;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.domain.casework.CaseState.Assigned;
import org.pirveli.domain.casework.CaseState.AwaitingApplicant;
import org.pirveli.domain.casework.CaseState.Registered;

/** What passes between the office and the applicant. */
final class Answering {

    private Answering() {}

    static Assigned mayIssueFirstResponse(CaseState state, Circumstances circumstances) {
        var assigned = Standing.assigned(state);
        if (assigned.facts().promises().firstResponse().answered()) {
            throw new Refused(FIRST_RESPONSE_ALREADY_ISSUED);
        }
        Standing.heldOrSupervised(assigned, circumstances.actor());
        return assigned;
    }

    static List<CaseEvent> issueFirstResponse(
            IssueFirstResponse command, CaseState state, Circumstances circumstances) {
        var assigned = mayIssueFirstResponse(state, circumstances);
        var facts = assigned.facts();
        var reply = Replies.of(ReplyDraft.of(command), assigned, circumstances);
        Approving.notNeeded(reply, assigned, circumstances);
        var consultation = command.consultationId();
        var occurredAt =
                consultation == null
                        ? Replies.occurredAt(
                                command.occurredAt(),
                                command.evidence(),
                                facts.matter().receivedAt(),
                                circumstances)
                        : Spoken.at(command, consultation, facts, circumstances);
        return firstResponse(facts, reply, occurredAt, circumstances);
    }

    /** The reply goes out as the first one. */
    static List<CaseEvent> firstResponse(
            Facts facts, Reply reply, Instant occurredAt, Circumstances circumstances) {
        var clock = facts.promises().firstResponse();
        return Levels.risenBefore(
                new FirstResponseIssued(
                        facts.caseId(),
                        facts.subjectId(),
                        clock.keptAt(occurredAt),
                        reply,
                        occurredAt),
                List.of(clock),
                circumstances.now());
    }

    static Registered mayVoidFirstResponse(CaseState state, Circumstances circumstances) {
        var registered = Standing.notDuplicate(state);
        if (!registered.facts().promises().firstResponse().answered()) {
            throw new Refused(NO_FIRST_RESPONSE);
        }
        return registered;
    }

    /**
     * A follow-up that is owed meanwhile goes on being owed. If the case had been closed, its end
     * rested on an answer that was none, and so was none itself: like the answer's, the clock to it
     * begins its next attempt towards the old due instant, as though nothing had stopped it. A new
     * clock is for a matter that was brought to an end and is taken up again ({@link
     * Closing#reopen}).
     */
    static List<CaseEvent> voidFirstResponse(
            VoidFirstResponse command, CaseState state, Circumstances circumstances) {
        var registered = mayVoidFirstResponse(state, circumstances);
        var facts = registered.facts();
        return List.of(
                new FirstResponseVoided(
                        facts.caseId(),
                        facts.subjectId(),
                        Wanted.text("/reason", command.reason()),
                        registered.holder() == null ? CaseStatus.RECEIVED : CaseStatus.ASSIGNED,
                        Starting.again(facts.promises().firstResponse(), circumstances),
                        resolution(facts.promises(), circumstances)));
    }

    private static @Nullable ClockStarted resolution(
            Promises promises, Circumstances circumstances) {
        var clock = promises.resolution();
        return clock == null || !promises.resolutionOwed().isEmpty()
                ? null
                : Starting.again(clock, circumstances);
    }

    static CaseClock mayIssueFollowUp(CaseState state, Circumstances circumstances) {
        var assigned = Standing.assigned(state);
        var clock = assigned.facts().promises().followUp();
        if (clock == null || !clock.running()) {
            throw new Refused(FOLLOW_UP_NOT_OWED);
        }
        Standing.heldOrSupervised(assigned, circumstances.actor());
        return clock;
    }

    static List<CaseEvent> issueFollowUp(
            IssueFollowUpResponse command, CaseState state, Circumstances circumstances) {
        var clock = mayIssueFollowUp(state, circumstances);
        var assigned = Standing.assigned(state);
        var reply = Replies.of(ReplyDraft.of(command), assigned, circumstances);
        Approving.notNeeded(reply, assigned, circumstances);
        var occurredAt =
                Replies.occurredAt(
                        command.occurredAt(), command.evidence(), clock.startedAt(), circumstances);
        return followUp(assigned.facts(), clock, reply, occurredAt, circumstances);
    }

    /** The reply goes out as the one owed since the reopening. */
    static List<CaseEvent> followUp(
            Facts facts,
            CaseClock clock,
            Reply reply,
            Instant occurredAt,
            Circumstances circumstances) {
        return Levels.risenBefore(
                new FollowUpResponseIssued(
                        facts.caseId(),
                        facts.subjectId(),
                        clock.keptAt(occurredAt),
                        reply,
                        occurredAt),
                List.of(clock),
                circumstances.now());
    }

    static Assigned mayRequestInformation(CaseState state, Circumstances circumstances) {
        var assigned = Standing.assigned(state);
        Standing.answered(assigned);
        return assigned;
    }

    static List<CaseEvent> requestInformation(
            RequestInformation command, CaseState state, Circumstances circumstances) {
        var facts = mayRequestInformation(state, circumstances).facts();
        var channel = command.channel();
        if (channel != null) {
            Delivery.check(channel, facts.matter());
        }
        return List.of(
                new InformationRequested(
                        facts.caseId(),
                        facts.subjectId(),
                        Wanted.text("/text", command.text()),
                        channel));
    }

    static AwaitingApplicant mayRecordInformation(CaseState state, Circumstances circumstances) {
        return Standing.awaitingApplicant(state);
    }

    static List<CaseEvent> recordInformation(
            RecordInformation command, CaseState state, Circumstances circumstances) {
        var facts = mayRecordInformation(state, circumstances).facts();
        return List.of(
                new InformationReceived(
                        facts.caseId(),
                        facts.subjectId(),
                        Wanted.text("/text", command.text()),
                        command.channel()));
    }
}

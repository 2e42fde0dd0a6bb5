package org.pirveli.domain.casework;

import static org.pirveli.api.RefusalCode.FIRST_RESPONSE_ALREADY_ISSUED;
import static org.pirveli.api.RefusalCode.NEUTRAL_TEXT_ONLY;
import static org.pirveli.api.RefusalCode.NO_CHANGE;
import static org.pirveli.api.RefusalCode.NO_SUBMITTED_REPLY;
import static org.pirveli.api.RefusalCode.REPLY_APPROVAL_REQUIRED;
import static org.pirveli.api.RefusalCode.SELF_APPROVAL;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand.ReturnReply;
import org.pirveli.api.casework.CaseCommand.SubmitReply;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.ReplyApproved;
import org.pirveli.api.casework.event.ReplyReturned;
import org.pirveli.api.casework.event.ReplySubmitted;
import org.pirveli.domain.casework.CaseState.Assigned;
import org.pirveli.domain.casework.CaseState.Registered;

/** Replies that somebody else has to find good before they go out. */
final class Approving {

    private Approving() {}

    /** What a template says was approved before; what somebody writes may have to be. */
    static void notNeeded(Reply reply, Assigned state, Circumstances circumstances) {
        var template = reply.template();
        var topic = state.facts().matter().topic();
        if ((template == null || !template.asPublished())
                && topic != null
                && circumstances.office().replyNeedsApproval(topic)) {
            throw new Refused(REPLY_APPROVAL_REQUIRED, Map.of("topic", topic.value()));
        }
    }

    static Assigned maySubmit(CaseState state, Circumstances circumstances) {
        var assigned = Standing.assigned(state);
        owed(assigned);
        Standing.heldOrSupervised(assigned, circumstances.actor());
        return assigned;
    }

    static List<CaseEvent> submit(
            SubmitReply command, CaseState state, Circumstances circumstances) {
        var assigned = maySubmit(state, circumstances);
        var facts = assigned.facts();
        var reply =
                prepared(
                        Replies.of(ReplyDraft.of(command), assigned, circumstances),
                        circumstances.actor().name());
        if (reply.equals(facts.submitted())) {
            throw new Refused(NO_CHANGE);
        }
        return List.of(new ReplySubmitted(facts.caseId(), facts.subjectId(), reply));
    }

    private static Reply prepared(Reply reply, String by) {
        return new Reply(
                reply.kind(),
                reply.channel(),
                reply.form(),
                reply.text(),
                reply.language(),
                reply.ground(),
                reply.evidence(),
                reply.template(),
                by,
                reply.smsParts());
    }

    static Reply mayApprove(CaseState state, Circumstances circumstances) {
        var assigned = Standing.assigned(state);
        var reply = submitted(assigned);
        owed(assigned);
        if (circumstances.actor().name().equals(reply.preparedBy())) {
            throw new Refused(SELF_APPROVAL, Map.of("person", circumstances.actor().name()));
        }
        return reply;
    }

    /**
     * The reply goes out in the same decision. The applicant may have been detained since it was
     * submitted, or the matter sorted as a sensitive one.
     */
    static List<CaseEvent> approve(CaseState state, Circumstances circumstances) {
        var reply = mayApprove(state, circumstances);
        var assigned = Standing.assigned(state);
        var facts = assigned.facts();
        Delivery.check(reply.channel(), facts.matter());
        if (Delivery.neutralOnly(reply.channel(), facts.matter(), circumstances.office())
                && !isNeutral(reply)) {
            throw new Refused(NEUTRAL_TEXT_ONLY);
        }
        var events = new ArrayList<CaseEvent>();
        events.add(
                new ReplyApproved(
                        facts.caseId(),
                        Objects.requireNonNull(reply.preparedBy()),
                        circumstances.actor().name()));
        events.addAll(issued(facts, reply, circumstances));
        return List.copyOf(events);
    }

    private static boolean isNeutral(Reply reply) {
        var template = reply.template();
        return template != null && template.inPlaceOf() != null;
    }

    private static List<CaseEvent> issued(Facts facts, Reply reply, Circumstances circumstances) {
        var followUp = facts.promises().followUp();
        return followUp != null && followUp.running()
                ? Answering.followUp(facts, followUp, reply, circumstances.now(), circumstances)
                : Answering.firstResponse(facts, reply, circumstances.now(), circumstances);
    }

    static Reply mayReturn(CaseState state, Circumstances circumstances) {
        return submitted(Standing.open(state));
    }

    static List<CaseEvent> giveBack(
            ReturnReply command, CaseState state, Circumstances circumstances) {
        mayReturn(state, circumstances);
        var facts = Standing.open(state).facts();
        return List.of(
                new ReplyReturned(
                        facts.caseId(),
                        facts.subjectId(),
                        Wanted.text("/reason", command.reason())));
    }

    private static Reply submitted(Registered state) {
        var reply = state.facts().submitted();
        if (reply == null) {
            throw new Refused(NO_SUBMITTED_REPLY);
        }
        return reply;
    }

    /** Something has to be owed: the first response, or a follow-up. */
    private static void owed(Assigned state) {
        var promises = state.facts().promises();
        var followUp = promises.followUp();
        if (promises.firstResponse().answered() && (followUp == null || !followUp.running())) {
            throw new Refused(FIRST_RESPONSE_ALREADY_ISSUED);
        }
    }
}

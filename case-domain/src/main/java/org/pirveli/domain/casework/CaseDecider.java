package org.pirveli.domain.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.AcceptTransfer;
import org.pirveli.api.casework.CaseCommand.AcknowledgeEscalation;
import org.pirveli.api.casework.CaseCommand.AddNote;
import org.pirveli.api.casework.CaseCommand.ApproveReply;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseCommand.AttachDocument;
import org.pirveli.api.casework.CaseCommand.ClassifyCase;
import org.pirveli.api.casework.CaseCommand.CloseCase;
import org.pirveli.api.casework.CaseCommand.CorrectApplicantData;
import org.pirveli.api.casework.CaseCommand.DistributeCase;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.ImportCase;
import org.pirveli.api.casework.CaseCommand.InheritDueInstant;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.CaseCommand.IssueFollowUpResponse;
import org.pirveli.api.casework.CaseCommand.LinkCase;
import org.pirveli.api.casework.CaseCommand.MarkDuplicate;
import org.pirveli.api.casework.CaseCommand.OfferTransfer;
import org.pirveli.api.casework.CaseCommand.RebalanceCase;
import org.pirveli.api.casework.CaseCommand.RebaseClock;
import org.pirveli.api.casework.CaseCommand.RecalculateDeadline;
import org.pirveli.api.casework.CaseCommand.RecordInformation;
import org.pirveli.api.casework.CaseCommand.ReferCase;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseCommand.RejectTransfer;
import org.pirveli.api.casework.CaseCommand.ReleaseCase;
import org.pirveli.api.casework.CaseCommand.RemindAssignee;
import org.pirveli.api.casework.CaseCommand.ReopenCase;
import org.pirveli.api.casework.CaseCommand.RequestInformation;
import org.pirveli.api.casework.CaseCommand.ReturnReply;
import org.pirveli.api.casework.CaseCommand.SubmitReply;
import org.pirveli.api.casework.CaseCommand.SystemCommand;
import org.pirveli.api.casework.CaseCommand.TakeInSession;
import org.pirveli.api.casework.CaseCommand.UnmarkDuplicate;
import org.pirveli.api.casework.CaseCommand.VoidFirstResponse;
import org.pirveli.api.casework.CaseCommand.WithdrawCase;
import org.pirveli.api.casework.event.CaseEvent;

/**
 * What comes of a command, given how a case stands: a pure function, the same on every node and in
 * every test.
 */
public final class CaseDecider {

    /**
     * Decides.
     *
     * @return the events to record, in order; empty only for a system command with nothing to do
     * @throws Refused if a rule speaks against it
     */
    public List<CaseEvent> decide(CaseCommand command, CaseState state, Circumstances now) {
        only(command, now);
        upToDate(state, now);
        if (!(command instanceof SystemCommand)) {
            Standing.notErased(state, now.office());
        }
        var events = new ArrayList<>(CatchingUp.with(state, now.office()));
        events.addAll(decideOn(command, evolved(state, events), now));
        events.addAll(Pausing.after(evolved(state, events), now));
        return List.copyOf(events);
    }

    /**
     * When the engine should ask once more.
     *
     * @param after how the case stands when the command has been decided
     * @return empty if the command came at a good time, or has nothing to do any more
     */
    public Optional<Instant> again(CaseCommand command, CaseState after, Circumstances now) {
        return command instanceof RemindAssignee reminder
                ? TimePassing.remindAgain(reminder, after, now)
                : Optional.empty();
    }

    private static CaseState evolved(CaseState state, List<CaseEvent> events) {
        var evolved = state;
        for (var event : events) {
            evolved = evolved.evolve(event);
        }
        return evolved;
    }

    private static List<CaseEvent> decideOn(
            CaseCommand command, CaseState state, Circumstances now) {
        return switch (command) {
            case RegisterApplication c -> Registration.register(c, state, now);
            case ImportCase c -> HistoryImport.take(c, state, now);
            case ClassifyCase c -> Handing.classify(c, state, now);
            case AssignCase c -> Handing.assign(c, state, now);
            case TakeInSession c -> Handing.takeInSession(c, state, now);
            case ReleaseCase c -> Handing.release(c, state, now);
            case IssueFirstResponse c -> Answering.issueFirstResponse(c, state, now);
            case VoidFirstResponse c -> Answering.voidFirstResponse(c, state, now);
            case RequestInformation c -> Answering.requestInformation(c, state, now);
            case RecordInformation c -> Answering.recordInformation(c, state, now);
            case ReferCase c -> Closing.refer(c, state, now);
            case OfferTransfer c -> Transfers.offer(c, state, now);
            case AcceptTransfer c -> Transfers.accept(c, state, now);
            case RejectTransfer c -> Transfers.reject(c, state, now);
            case WithdrawCase c -> Closing.withdraw(c, state, now);
            case MarkDuplicate c -> Duplicates.mark(c, state, now);
            case UnmarkDuplicate c -> Duplicates.unmark(c, state, now);
            case CloseCase c -> Closing.close(c, state, now);
            case ReopenCase c -> Closing.reopen(c, state, now);
            case IssueFollowUpResponse c -> Answering.issueFollowUp(c, state, now);
            case SubmitReply c -> Approving.submit(c, state, now);
            case ApproveReply _ -> Approving.approve(state, now);
            case ReturnReply c -> Approving.giveBack(c, state, now);
            case AcknowledgeEscalation c -> Acknowledging.acknowledge(c, state, now);
            case AddNote c -> Filing.note(c, state, now);
            case AttachDocument c -> Filing.attach(c, state, now);
            case LinkCase c -> Filing.link(c, state, now);
            case CorrectApplicantData c -> Filing.correct(c, state, now);
            case InheritDueInstant c -> Duplicates.inherit(c, state, now);
            case RemindAssignee c -> TimePassing.remind(c, state, now);
            case EscalateCase c -> TimePassing.escalate(c, state, now);
            case DistributeCase c -> Distributing.distribute(c, state, now);
            case RebalanceCase c -> Distributing.rebalance(c, state, now);
            case RecalculateDeadline _ -> catchingUpIsAll(state);
            case RebaseClock c -> Rebasing.rebase(c, state, now);
        };
    }

    private static List<CaseEvent> catchingUpIsAll(CaseState state) {
        Standing.registered(state);
        return List.of();
    }

    private static void only(CaseCommand command, Circumstances circumstances) {
        if (command instanceof SystemCommand && circumstances.actor().role() != Role.SYSTEM) {
            throw new Refused(RefusalCode.NOT_AUTHORISED);
        }
    }

    private static void upToDate(CaseState state, Circumstances circumstances) {
        var expected = circumstances.expectedVersion();
        if (expected != null && expected != state.version()) {
            throw new Refused(
                    RefusalCode.VERSION_CONFLICT, Map.of("currentVersion", state.version()));
        }
    }
}

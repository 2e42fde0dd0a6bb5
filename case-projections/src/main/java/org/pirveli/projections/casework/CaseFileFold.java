package org.pirveli.projections.casework;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Provenance;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.event.ApplicantDataCorrected;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.api.casework.event.CaseAssigned;
import org.pirveli.api.casework.event.CaseClassified;
import org.pirveli.api.casework.event.CaseClosed;
import org.pirveli.api.casework.event.CaseEscalated;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.CaseLeftInQueue;
import org.pirveli.api.casework.event.CaseLinked;
import org.pirveli.api.casework.event.CaseMarkedDuplicate;
import org.pirveli.api.casework.event.CaseReferred;
import org.pirveli.api.casework.event.CaseReleased;
import org.pirveli.api.casework.event.CaseReopened;
import org.pirveli.api.casework.event.CaseWithdrawn;
import org.pirveli.api.casework.event.ClockPaused;
import org.pirveli.api.casework.event.ClockRebased;
import org.pirveli.api.casework.event.ClockResumed;
import org.pirveli.api.casework.event.DeadlineRecalculated;
import org.pirveli.api.casework.event.DocumentAttached;
import org.pirveli.api.casework.event.DueInstantInherited;
import org.pirveli.api.casework.event.DuplicateMarkRemoved;
import org.pirveli.api.casework.event.EscalationAcknowledged;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.api.casework.event.FirstResponseVoided;
import org.pirveli.api.casework.event.FollowUpResponseIssued;
import org.pirveli.api.casework.event.InformationReceived;
import org.pirveli.api.casework.event.InformationRequested;
import org.pirveli.api.casework.event.NoteAdded;
import org.pirveli.api.casework.event.ReminderRaised;
import org.pirveli.api.casework.event.ReplyApproved;
import org.pirveli.api.casework.event.ReplyReturned;
import org.pirveli.api.casework.event.ReplySubmitted;
import org.pirveli.api.casework.event.TransferAccepted;
import org.pirveli.api.casework.event.TransferOffered;
import org.pirveli.api.casework.event.TransferRejected;
import org.pirveli.api.casework.view.CaseApplicant;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Document;
import org.pirveli.api.casework.view.GivenReply;
import org.pirveli.api.casework.view.Note;
import org.pirveli.api.casework.view.SubmittedReply;
import org.pirveli.api.casework.view.TransferOffer;

/** What a case file looks like after one more event; the same on every node and every replay. */
final class CaseFileFold {

    private CaseFileFold() {}

    /**
     * The file after the event. Conditions of clocks are left open, since they depend on the moment
     * of reading.
     *
     * @param file before the event; {@code null} for a case's first
     * @throws IllegalStateException if a case does not begin with its registration
     */
    public static CaseFile after(@Nullable CaseFile file, CaseEvent event, Provenance provenance) {
        if (event instanceof ApplicationRegistered registered) {
            if (file != null) {
                throw new IllegalStateException(event.caseId() + " is registered twice");
            }
            return CaseFileDraft.opened(registered, provenance);
        }
        if (file == null) {
            throw new IllegalStateException(event.caseId() + " does not begin with registration");
        }
        var draft = new CaseFileDraft(file);
        draft.clocks = ClockFold.stopped(draft.clocks, event.clocksStopped());
        draft.clocks = ClockFold.started(draft.clocks, event.clocksStarted());
        draft.escalations = EscalationFold.resolved(draft.escalations, event.clocksStopped());
        write(event, draft, file, provenance);
        return draft.file();
    }

    private static void write(
            CaseEvent event, CaseFileDraft draft, CaseFile file, Provenance provenance) {
        var at = provenance.occurredAt();
        switch (event) {
            case ApplicationRegistered _ -> throw new IllegalStateException("registered twice");
            case CaseClassified it -> {
                draft.topic = it.topic();
                draft.urgency = it.urgency();
                draft.grounds = Objects.requireNonNullElse(it.grounds(), List.of());
            }
            case CaseAssigned it -> {
                draft.assignee = it.operatorId();
                if (draft.status == CaseStatus.RECEIVED) {
                    draft.status = CaseStatus.ASSIGNED;
                }
            }
            case CaseLeftInQueue _ -> {
                // it waits as before
            }
            case CaseReleased _ -> {
                draft.assignee = null;
                draft.status = CaseStatus.RECEIVED;
            }
            case FirstResponseIssued it -> {
                draft.firstResponse = given(it.reply(), provenance);
                draft.submittedReply = null;
                awaitIfSomethingIsMissing(it.reply(), draft);
            }
            case FirstResponseVoided it -> {
                if (draft.firstResponse != null) {
                    draft.voidedResponses =
                            Lists.with(draft.voidedResponses, voided(draft.firstResponse));
                }
                draft.firstResponse = null;
                draft.open(it.status());
            }
            case InformationRequested _ -> draft.status = CaseStatus.AWAITING_APPLICANT;
            case InformationReceived _ -> draft.status = CaseStatus.ASSIGNED;
            case CaseReferred it -> draft.close(Outcome.REFERRED, it.closedAt());
            case TransferOffered it ->
                    draft.transferOffer =
                            new TransferOffer(
                                    it.from(), it.to(), it.reason(), provenance.actor(), at);
            case TransferAccepted it -> {
                draft.unit = it.to();
                draft.status = CaseStatus.RECEIVED;
                draft.assignee = null;
                draft.transferOffer = null;
                draft.escalations = EscalationFold.moved(draft.escalations, it.to());
            }
            case TransferRejected _ -> draft.transferOffer = null;
            case CaseWithdrawn it -> draft.close(Outcome.WITHDRAWN, it.closedAt());
            case CaseMarkedDuplicate it -> {
                draft.close(Outcome.DUPLICATE, it.closedAt());
                draft.duplicateOf = it.duplicateOf();
            }
            case DuplicateMarkRemoved it -> draft.open(it.status());
            case DueInstantInherited it -> draft.clocks = ClockFold.inheriting(draft.clocks, it);
            case CaseClosed it -> draft.close(it.outcome(), it.closedAt());
            case CaseReopened it -> {
                draft.open(it.status());
                draft.assignee = it.assignee();
            }
            case FollowUpResponseIssued it -> {
                draft.followUpResponses =
                        Lists.with(draft.followUpResponses, given(it.reply(), provenance));
                draft.submittedReply = null;
                awaitIfSomethingIsMissing(it.reply(), draft);
            }
            case ReplySubmitted it -> draft.submittedReply = submitted(it.reply(), provenance);
            case ReplyApproved _, ReplyReturned _ -> draft.submittedReply = null;
            case ReminderRaised it -> draft.clocks = ClockFold.reminded(draft.clocks, it);
            case CaseEscalated it ->
                    draft.escalations =
                            Lists.with(draft.escalations, EscalationFold.raised(file, it));
            case DeadlineRecalculated it -> draft.clocks = ClockFold.recalculated(draft.clocks, it);
            case ClockRebased it -> draft.clocks = ClockFold.rebased(draft.clocks, it);
            case ClockPaused it -> draft.clocks = ClockFold.paused(draft.clocks, it);
            case ClockResumed it -> draft.clocks = ClockFold.resumed(draft.clocks, it);
            case EscalationAcknowledged it ->
                    draft.escalations =
                            EscalationFold.acknowledged(draft.escalations, it, provenance);
            case NoteAdded it ->
                    draft.notes =
                            Lists.with(draft.notes, new Note(it.text(), provenance.actor(), at));
            case DocumentAttached it ->
                    draft.documents = Lists.with(draft.documents, document(it, provenance));
            case CaseLinked it -> {
                if (!draft.relatedCases.contains(it.relatedCase())) {
                    draft.relatedCases = Lists.with(draft.relatedCases, it.relatedCase());
                }
            }
            case ApplicantDataCorrected it ->
                    draft.applicant = CaseApplicant.of(it.subjectId(), it.after());
        }
    }

    private static void awaitIfSomethingIsMissing(Reply reply, CaseFileDraft draft) {
        if (reply.kind() == ResponseKind.MISSING_INFORMATION
                && draft.status == CaseStatus.ASSIGNED) {
            draft.status = CaseStatus.AWAITING_APPLICANT;
        }
    }

    private static GivenReply given(Reply reply, Provenance provenance) {
        return new GivenReply(
                reply.kind(),
                reply.channel(),
                reply.form(),
                reply.text(),
                reply.language(),
                reply.ground(),
                reply.evidence(),
                reply.template(),
                reply.preparedBy() == null ? provenance.actor() : reply.preparedBy(),
                reply.preparedBy() == null ? null : provenance.actor(),
                provenance.occurredAt(),
                provenance.recordedAt(),
                false);
    }

    private static SubmittedReply submitted(Reply reply, Provenance provenance) {
        return new SubmittedReply(
                reply.kind(),
                reply.channel(),
                reply.form(),
                reply.text(),
                reply.language(),
                reply.ground(),
                reply.template(),
                provenance.actor(),
                provenance.recordedAt());
    }

    private static GivenReply voided(GivenReply reply) {
        return new GivenReply(
                reply.kind(),
                reply.channel(),
                reply.form(),
                reply.text(),
                reply.language(),
                reply.ground(),
                reply.evidence(),
                reply.template(),
                reply.issuedBy(),
                reply.approvedBy(),
                reply.occurredAt(),
                reply.recordedAt(),
                true);
    }

    private static Document document(DocumentAttached event, Provenance provenance) {
        return new Document(
                event.fileName(),
                event.mediaType(),
                event.size(),
                event.sha256(),
                provenance.actor(),
                provenance.occurredAt());
    }
}

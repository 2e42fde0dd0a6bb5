package org.pirveli.domain.casework;

import static org.pirveli.api.casework.Outcome.REFERRED;
import static org.pirveli.api.casework.Outcome.WITHDRAWN;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Outcome;
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
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.Resumption;
import org.pirveli.domain.casework.CaseState.Assigned;
import org.pirveli.domain.casework.CaseState.AwaitingApplicant;
import org.pirveli.domain.casework.CaseState.Closed;
import org.pirveli.domain.casework.CaseState.Duplicate;
import org.pirveli.domain.casework.CaseState.Ended;
import org.pirveli.domain.casework.CaseState.Open;
import org.pirveli.domain.casework.CaseState.Received;
import org.pirveli.domain.casework.CaseState.Registered;

/** What each event makes of a case. */
final class Evolution {

    private Evolution() {}

    static Registered begin(CaseEvent event) {
        if (!(event instanceof ApplicationRegistered registered)) {
            throw new IllegalStateException(
                    "a history begins with a registration, not "
                            + event.getClass().getSimpleName());
        }
        var matter =
                new Facts.Matter(
                        registered.caseId(),
                        registered.caseNumber(),
                        registered.subjectId(),
                        registered.applicant(),
                        registered.channel(),
                        registered.respondent(),
                        registered.imported(),
                        registered.receivedAt(),
                        registered.unit(),
                        null,
                        registered.topic(),
                        registered.urgency(),
                        List.of(),
                        List.of());
        var promises =
                Promises.begun(registered.clock(), registered.resolution(), registered.measured());
        return new Received(new Facts(1, matter, promises, Facts.Folder.EMPTY, null));
    }

    static Registered next(Registered state, CaseEvent event) {
        var facts = state.facts().counting(event);
        return switch (event) {
            case ApplicationRegistered _ -> throw unexpected(event, state);

            case CaseClassified e ->
                    state.with(
                            facts.with(facts.matter().sorted(e.topic(), e.urgency(), e.grounds())));
            case CaseAssigned e ->
                    assigned(
                            open(state, event),
                            facts.with(facts.matter().leftInQueue(List.of())),
                            e.operatorId());
            case CaseLeftInQueue e ->
                    state.with(facts.with(facts.matter().leftInQueue(e.candidates())));
            case CaseReleased _ -> new Received(facts);
            case TransferOffered e -> state.with(facts.with(facts.matter().offered(e.to())));
            case TransferRejected _ -> state.with(facts.with(facts.matter().offered(null)));
            case TransferAccepted e -> new Received(facts.with(facts.matter().movedTo(e.to())));

            case FirstResponseIssued e -> replied(open(state, event), facts, e.reply().kind());
            case FollowUpResponseIssued e -> replied(open(state, event), facts, e.reply().kind());
            case ReplySubmitted e -> state.with(facts.submitting(e.reply()));
            case ReplyApproved _, ReplyReturned _ -> state.with(facts.submitting(null));
            case FirstResponseVoided e -> standing(e.status(), facts, state.holder());
            case InformationRequested _ -> awaiting(open(state, event), facts);
            case InformationReceived _ -> standing(CaseStatus.ASSIGNED, facts, state.holder());

            case CaseClosed e -> ended(open(state, event), facts, e.outcome(), e.closedAt());
            case CaseReferred e -> ended(open(state, event), facts, REFERRED, e.closedAt());
            case CaseWithdrawn e -> ended(open(state, event), facts, WITHDRAWN, e.closedAt());
            case CaseMarkedDuplicate e -> new Duplicate(facts, e.duplicateOf(), open(state, event));
            case DuplicateMarkRemoved e -> standing(e.status(), facts, state.holder());
            case CaseReopened e -> standing(e.status(), facts, e.assignee());

            case DueInstantInherited e ->
                    changed(state, facts, e.clockId(), clock -> clock.inheriting(e.schedule()));
            case DeadlineRecalculated e ->
                    changed(state, facts, e.clockId(), clock -> clock.on(e.schedule()));
            case ClockRebased e ->
                    changed(
                            state,
                            facts,
                            e.clockId(),
                            clock -> clock.rebased(e.schedule(), e.daysLeft()));
            case ClockPaused e ->
                    changed(state, facts, e.clockId(), clock -> clock.paused(e.daysLeft()));
            case ClockResumed e ->
                    changed(
                            state,
                            facts,
                            e.clockId(),
                            clock ->
                                    clock.resumed(
                                            e.schedule(),
                                            new Resumption(e.resumedAt(), e.daysLeft())));
            case ReminderRaised e ->
                    changed(state, facts, e.clockId(), clock -> clock.reminded(e.share()));
            case CaseEscalated e ->
                    state.with(facts.with(facts.promises().escalated(e.key(), e.to())));
            case EscalationAcknowledged e ->
                    state.with(facts.with(facts.promises().acknowledged(e.escalations())));

            case NoteAdded _ -> state.with(facts);
            case DocumentAttached e ->
                    state.with(facts.with(facts.folder().withDocument(e.sha256())));
            case CaseLinked e ->
                    state.with(facts.with(facts.folder().withRelated(e.relatedCase())));
            case ApplicantDataCorrected e -> state.with(facts.with(facts.matter().of(e.after())));
        };
    }

    private static Registered changed(
            Registered state, Facts facts, ClockId id, UnaryOperator<CaseClock> change) {
        return state.with(facts.with(facts.promises().changing(id, change)));
    }

    private static Open assigned(Open state, Facts facts, OperatorId operator) {
        return switch (state) {
            case Received _, Assigned _ -> new Assigned(facts, operator);
            case AwaitingApplicant _ -> new AwaitingApplicant(facts, operator);
        };
    }

    /** Whatever waited for approval is not needed any more. */
    private static Open replied(Open state, Facts facts, ResponseKind kind) {
        var answered = facts.submitting(null);
        return kind == ResponseKind.MISSING_INFORMATION
                ? awaiting(state, answered)
                : state.with(answered);
    }

    /** An imported reply may have asked for something while nobody holds the case. */
    private static Open awaiting(Open state, Facts facts) {
        return switch (state) {
            case Received _ -> new Received(facts);
            case Assigned(_, var assignee) -> new AwaitingApplicant(facts, assignee);
            case AwaitingApplicant(_, var assignee) -> new AwaitingApplicant(facts, assignee);
        };
    }

    private static Ended ended(Open before, Facts facts, Outcome outcome, Instant closedAt) {
        return new Ended(facts, outcome, closedAt, before.assignee());
    }

    private static Open standing(CaseStatus status, Facts facts, @Nullable OperatorId holder) {
        if (holder == null) {
            return new Received(facts);
        }
        return switch (status) {
            case RECEIVED -> new Received(facts);
            case ASSIGNED -> new Assigned(facts, holder);
            case AWAITING_APPLICANT -> new AwaitingApplicant(facts, holder);
            case CLOSED -> throw new IllegalStateException("an open case is not CLOSED");
        };
    }

    private static Open open(Registered state, CaseEvent event) {
        return switch (state) {
            case Open open -> open;
            case Closed _ -> throw unexpected(event, state);
        };
    }

    private static IllegalStateException unexpected(CaseEvent event, Registered state) {
        return new IllegalStateException(
                "%s cannot have happened to a case that is %s"
                        .formatted(event.getClass().getSimpleName(), state.status()));
    }
}

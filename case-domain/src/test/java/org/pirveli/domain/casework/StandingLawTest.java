package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.api.casework.CaseStatus.ASSIGNED;
import static org.pirveli.api.casework.CaseStatus.AWAITING_APPLICANT;
import static org.pirveli.api.casework.CaseStatus.CLOSED;
import static org.pirveli.api.casework.CaseStatus.RECEIVED;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.casework.CaseStatus;
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

/** From where to where each event may lead a case. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class StandingLawTest {

    /** A change of status, or none. */
    record Move(CaseStatus from, CaseStatus to) {}

    static LongStream seeds() {
        return Walk.seeds();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_event_leads_where_the_domain_says(long seed) {
        var history = Walk.of(seed).history();
        var state = CaseState.unregistered();
        for (var event : history) {
            var before = state;
            state = state.evolve(event);
            if (before instanceof CaseState.Registered registered) {
                assertThat(moves(event))
                        .as("%s", event)
                        .contains(
                                new Move(registered.status(), Standing.registered(state).status()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void a_case_has_an_assignee_exactly_while_it_is_in_hand(long seed) {
        for (var outcome : Walk.of(seed).outcomes()) {
            if (outcome.after() instanceof CaseState.Open open) {
                assertThat(open.assignee() == null).isEqualTo(open.status() == RECEIVED);
            }
        }
    }

    private static Set<Move> moves(CaseEvent event) {
        return switch (event) {
            case ApplicationRegistered _ -> Set.of();
            case CaseAssigned _ -> with(still(ASSIGNED, AWAITING_APPLICANT), RECEIVED, ASSIGNED);
            case CaseReleased _ ->
                    with(with(Set.of(), ASSIGNED, RECEIVED), AWAITING_APPLICANT, RECEIVED);
            case CaseLeftInQueue _ -> still(RECEIVED);
            // an imported answer finds the case in the queue
            case FirstResponseIssued _ ->
                    with(still(ASSIGNED, RECEIVED), ASSIGNED, AWAITING_APPLICANT);
            case FollowUpResponseIssued _, ReplySubmitted _, ReplyApproved _ -> still(ASSIGNED);
            case FirstResponseVoided _ ->
                    with(
                            with(
                                    with(still(RECEIVED, ASSIGNED), AWAITING_APPLICANT, ASSIGNED),
                                    CLOSED,
                                    ASSIGNED),
                            CLOSED,
                            RECEIVED);
            case InformationRequested _ -> with(Set.of(), ASSIGNED, AWAITING_APPLICANT);
            case InformationReceived _ -> with(Set.of(), AWAITING_APPLICANT, ASSIGNED);
            case CaseClosed _, CaseReferred _, CaseWithdrawn _, CaseMarkedDuplicate _ ->
                    allTo(CLOSED, RECEIVED, ASSIGNED, AWAITING_APPLICANT);
            case DuplicateMarkRemoved _ ->
                    with(
                            with(with(Set.of(), CLOSED, RECEIVED), CLOSED, ASSIGNED),
                            CLOSED,
                            AWAITING_APPLICANT);
            case CaseReopened _ -> with(with(Set.of(), CLOSED, RECEIVED), CLOSED, ASSIGNED);
            case TransferAccepted _ -> allTo(RECEIVED, RECEIVED, ASSIGNED, AWAITING_APPLICANT);
            case CaseClassified _,
                    TransferOffered _,
                    TransferRejected _,
                    DueInstantInherited _,
                    DeadlineRecalculated _,
                    ClockRebased _,
                    ReplyReturned _,
                    ReminderRaised _,
                    CaseEscalated _ ->
                    still(RECEIVED, ASSIGNED, AWAITING_APPLICANT);
            case ClockPaused _ -> still(AWAITING_APPLICANT);
            case ClockResumed _ -> still(RECEIVED, ASSIGNED);
            case EscalationAcknowledged _,
                    NoteAdded _,
                    DocumentAttached _,
                    CaseLinked _,
                    ApplicantDataCorrected _ ->
                    still(CaseStatus.values());
        };
    }

    private static Set<Move> still(CaseStatus... statuses) {
        var moves = new HashSet<Move>();
        for (var status : statuses) {
            moves.add(new Move(status, status));
        }
        return moves;
    }

    private static Set<Move> allTo(CaseStatus to, CaseStatus... from) {
        var moves = new HashSet<Move>();
        for (var status : EnumSet.of(from[0], from)) {
            moves.add(new Move(status, to));
        }
        return moves;
    }

    private static Set<Move> with(Set<Move> moves, CaseStatus from, CaseStatus to) {
        var more = new HashSet<>(moves);
        more.add(new Move(from, to));
        return more;
    }
}

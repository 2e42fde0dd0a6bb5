package org.pirveli.api.casework.event;

import java.time.Instant;
import java.util.List;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.ClockStopped;

/** Everything that can have happened to a case. Stored for ever: change it only by adding. */
public sealed interface CaseEvent
        permits ApplicationRegistered,
                CaseClassified,
                CaseAssigned,
                CaseReleased,
                CaseLeftInQueue,
                FirstResponseIssued,
                FirstResponseVoided,
                InformationRequested,
                InformationReceived,
                CaseReferred,
                TransferOffered,
                TransferAccepted,
                TransferRejected,
                CaseWithdrawn,
                CaseMarkedDuplicate,
                DuplicateMarkRemoved,
                DueInstantInherited,
                CaseClosed,
                CaseReopened,
                FollowUpResponseIssued,
                ReplySubmitted,
                ReplyApproved,
                ReplyReturned,
                ReminderRaised,
                CaseEscalated,
                DeadlineRecalculated,
                ClockRebased,
                ClockPaused,
                ClockResumed,
                EscalationAcknowledged,
                NoteAdded,
                DocumentAttached,
                CaseLinked,
                ApplicantDataCorrected {

    CaseId caseId();

    /** The attempts of clocks that began with this event. */
    default List<ClockStarted> clocksStarted() {
        return List.of();
    }

    /** The attempts of clocks that ended with this event. */
    default List<ClockStopped> clocksStopped() {
        return List.of();
    }

    /**
     * When it happened in the world.
     *
     * @param recordedAt when it was recorded, which is the answer unless the event knows better
     */
    default Instant occurredAt(Instant recordedAt) {
        return recordedAt;
    }
}

package org.pirveli.projections.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.ClockStopped;

/**
 * Picks the events that show how a case was at an instant. An event that was recorded later counts
 * if it had occurred by then, and if what it rests on had, too: a reply to the second attempt of a
 * clock is shown from the instant at which that attempt began, however early the reply is dated.
 */
final class Occurred {

    private final Instant instant;
    private final List<PastEvent> those = new ArrayList<>();
    private @Nullable CaseFile file;
    private boolean passedOver;

    private Occurred(Instant instant) {
        this.instant = instant;
    }

    /** Those of a case's events, in their order; none if it does not begin by then. */
    static List<PastEvent> by(Instant instant, List<PastEvent> all) {
        var occurred = new Occurred(instant);
        all.forEach(occurred::next);
        return occurred.those;
    }

    private void next(PastEvent next) {
        if (next.hadOccurredBy(instant) && counts(next)) {
            those.add(next);
            file = CaseFileFold.after(file, next.event(), next.provenance());
        } else {
            passedOver = true;
        }
    }

    /**
     * What is dated by its recording alone counts if it was known by then, as every event before it
     * was; the clocks of two servers may differ by little.
     */
    private boolean counts(PastEvent next) {
        if (!passedOver) {
            return next.wasRecordedBy(instant) || isDatedBack(next);
        }
        return isDatedBack(next) && file != null && standsIn(file, next.event());
    }

    private static boolean isDatedBack(PastEvent next) {
        return next.provenance().occurredAt().isBefore(next.provenance().recordedAt());
    }

    /** Whether what the event rests on is in the file. */
    private static boolean standsIn(CaseFile file, CaseEvent event) {
        return switch (event) {
            case FirstResponseIssued it ->
                    file.firstResponse() == null && goOn(file, it.clocksStopped());
            case FollowUpResponseIssued it -> goOn(file, it.clocksStopped());
            case CaseClosed it ->
                    file.status() != CaseStatus.CLOSED && goOn(file, it.clocksStopped());
            case ReminderRaised it -> comes(file, it);
            case CaseEscalated it -> comes(file, it);
            case ApplicationRegistered _ -> false;
            // these are dated by their recording
            case CaseClassified _,
                    CaseAssigned _,
                    CaseReleased _,
                    CaseLeftInQueue _,
                    FirstResponseVoided _,
                    InformationRequested _,
                    InformationReceived _,
                    CaseReferred _,
                    TransferOffered _,
                    TransferAccepted _,
                    TransferRejected _,
                    CaseWithdrawn _,
                    CaseMarkedDuplicate _,
                    DuplicateMarkRemoved _,
                    DueInstantInherited _,
                    CaseReopened _,
                    ReplySubmitted _,
                    ReplyApproved _,
                    ReplyReturned _,
                    DeadlineRecalculated _,
                    ClockRebased _,
                    ClockPaused _,
                    ClockResumed _,
                    EscalationAcknowledged _,
                    NoteAdded _,
                    DocumentAttached _,
                    CaseLinked _,
                    ApplicantDataCorrected _ ->
                    true;
        };
    }

    private static boolean goOn(CaseFile file, List<ClockStopped> stops) {
        return stops.stream().allMatch(stop -> goesOn(file, stop.clockId(), stop.attempt()));
    }

    private static boolean goesOn(CaseFile file, ClockId clockId, int attempt) {
        return file.clocks().stream()
                .anyMatch(clock ->
                        isOf(clock, clockId, attempt)
                                && (clock.state() == ClockState.RUNNING
                                        || clock.state() == ClockState.PAUSED));
    }

    private static boolean comes(CaseFile file, ReminderRaised event) {
        return file.clocks().stream()
                .filter(clock -> isOf(clock, event.clockId(), event.attempt()))
                .flatMap(clock -> clock.reminders().stream())
                .anyMatch(each ->
                        each.share() == event.share() && each.at().equals(event.remindAt()));
    }

    private static boolean comes(CaseFile file, CaseEscalated event) {
        return file.clocks().stream()
                .filter(clock -> isOf(clock, event.clockId(), event.attempt()))
                .flatMap(clock -> clock.levels().stream())
                .anyMatch(each ->
                        each.level() == event.level() && each.at().equals(event.raisedAt()));
    }

    private static boolean isOf(Clock clock, ClockId clockId, int attempt) {
        return clock.clockId().equals(clockId) && clock.attempt() == attempt;
    }
}

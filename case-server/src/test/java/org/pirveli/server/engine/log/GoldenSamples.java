package org.pirveli.server.engine.log;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.pirveli.api.casework.Applicant;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.Representative;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.casework.UsedTemplate;
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
import org.pirveli.api.distribution.HowAssigned;
import org.pirveli.api.distribution.Ineligibility;
import org.pirveli.api.distribution.JudgedCandidate;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.sla.EscalationKey;
import org.pirveli.api.sla.EscalationLevel;
import org.pirveli.api.sla.Position;
import org.pirveli.api.sla.Reminder;
import org.pirveli.api.sla.ReminderRecipient;
import org.pirveli.api.sla.Resumption;
import org.pirveli.api.sla.Schedule;
import org.pirveli.api.sla.TraceDay;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.GroundCode;
import org.pirveli.api.value.UnitId;

/** Every event once, with something in every field. */
final class GoldenSamples {

    private static final CaseId CASE = CaseId.of("01938c5e-7a10-7000-8000-000000000001");
    private static final CaseId OTHER = CaseId.of("01938c5e-7a10-7000-8000-000000000002");
    private static final SubjectId SUBJECT = SubjectId.of("01938c5e-7a10-7000-8000-00000000000a");
    private static final ClockId FIRST =
            new ClockId(UUID.fromString("01938c5e-7a10-7000-8000-0000000000c1"));
    private static final ClockId FOLLOW_UP =
            new ClockId(UUID.fromString("01938c5e-7a10-7000-8000-0000000000c2"));
    private static final ClockId RESOLUTION =
            new ClockId(UUID.fromString("01938c5e-7a10-7000-8000-0000000000c3"));
    private static final OperatorId OPERATOR = new OperatorId("operator");
    private static final UnitId UNIT = new UnitId("first-response");
    private static final UnitId REGIONS = new UnitId("regions");
    private static final Instant RECEIVED = Instant.parse("2026-11-20T08:10:00Z");
    private static final Instant DUE = Instant.parse("2026-11-25T14:00:00Z");
    private static final Instant ANSWERED = Instant.parse("2026-11-24T09:05:30.250Z");

    private GoldenSamples() {}

    static List<CaseEvent> all() {
        return List.of(
                new ApplicationRegistered(
                        CASE,
                        CaseNumber.of(2026, 127),
                        SUBJECT,
                        CaseKind.COMPLAINT,
                        Channel.POST,
                        "გათბობა გამორთულია",
                        "ორშაბათიდან",
                        applicant("+995 555 00 00 00"),
                        "The landlord",
                        new Representative("Gela Example", "power of attorney"),
                        new TopicCode("HOUSING"),
                        Urgency.IMMINENT_EVICTION,
                        "Kvemo Kartli",
                        UNIT,
                        true,
                        "K-17",
                        RECEIVED,
                        Instant.parse("2026-11-20T08:15:42.007Z"),
                        true,
                        true,
                        started(ClockName.FIRST_RESPONSE, FIRST, 1),
                        started(ClockName.RESOLUTION, RESOLUTION, 1)),
                new CaseClassified(
                        CASE,
                        new TopicCode("HEALTH"),
                        Urgency.LIFE_OR_HEALTH,
                        List.of(new GroundCode("OUT_OF_MANDATE"))),
                new CaseAssigned(
                        CASE,
                        SUBJECT,
                        OPERATOR,
                        "supervisor",
                        "knows the matter",
                        new HowAssigned(
                                2,
                                new VersionRef("office", 1),
                                List.of(Ineligibility.OFF_SHIFT),
                                candidates())),
                new CaseLeftInQueue(CASE, new VersionRef("office", 1), candidates()),
                new CaseReleased(CASE, SUBJECT, OPERATOR, "on leave"),
                new FirstResponseIssued(
                        CASE,
                        SUBJECT,
                        stopped(ClockName.FIRST_RESPONSE, FIRST, ClockState.MET),
                        reply(),
                        ANSWERED),
                new FirstResponseVoided(
                        CASE,
                        SUBJECT,
                        "came back undelivered",
                        CaseStatus.ASSIGNED,
                        started(ClockName.FIRST_RESPONSE, FIRST, 2),
                        started(ClockName.RESOLUTION, RESOLUTION, 2)),
                new InformationRequested(CASE, SUBJECT, "Which flat?", Channel.SMS),
                new InformationReceived(CASE, SUBJECT, "Flat 12", Channel.HOTLINE),
                new CaseReferred(
                        CASE,
                        SUBJECT,
                        "Energy regulator",
                        "its competence",
                        List.of(stopped(ClockName.RESOLUTION, RESOLUTION, ClockState.MET_LATE)),
                        ANSWERED),
                new TransferOffered(CASE, SUBJECT, UNIT, REGIONS, "theirs"),
                new TransferAccepted(CASE, UNIT, REGIONS),
                new TransferRejected(CASE, SUBJECT, REGIONS, "not ours"),
                new CaseWithdrawn(
                        CASE,
                        SUBJECT,
                        "the letter of 24 November",
                        List.of(stopped(ClockName.FIRST_RESPONSE, FIRST, ClockState.CANCELLED)),
                        ANSWERED),
                new CaseMarkedDuplicate(
                        CASE,
                        OTHER,
                        schedule(),
                        List.of(stopped(ClockName.FIRST_RESPONSE, FIRST, ClockState.CANCELLED)),
                        ANSWERED),
                new DuplicateMarkRemoved(
                        CASE,
                        SUBJECT,
                        OTHER,
                        CaseStatus.AWAITING_APPLICANT,
                        "another flat",
                        List.of(started(ClockName.FOLLOW_UP_RESPONSE, FOLLOW_UP, 2))),
                new DueInstantInherited(
                        CASE,
                        OTHER,
                        FIRST,
                        ClockName.FIRST_RESPONSE,
                        1,
                        Instant.parse("2026-11-26T14:00:00Z"),
                        schedule()),
                new CaseClosed(
                        CASE,
                        SUBJECT,
                        Outcome.ACCEPTED_FOR_EXAMINATION,
                        "taken up",
                        List.of(stopped(ClockName.RESOLUTION, RESOLUTION, ClockState.MET)),
                        DUE),
                new CaseReopened(
                        CASE,
                        SUBJECT,
                        "cold again",
                        CaseStatus.ASSIGNED,
                        OPERATOR,
                        started(ClockName.FOLLOW_UP_RESPONSE, FOLLOW_UP, 1),
                        started(ClockName.RESOLUTION, RESOLUTION, 1)),
                new FollowUpResponseIssued(
                        CASE,
                        SUBJECT,
                        stopped(ClockName.FOLLOW_UP_RESPONSE, FOLLOW_UP, ClockState.MET_LATE),
                        reply(),
                        ANSWERED),
                new ReminderRaised(
                        CASE,
                        FIRST,
                        ClockName.FIRST_RESPONSE,
                        1,
                        80,
                        List.of(ReminderRecipient.ASSIGNEE, ReminderRecipient.SUPERVISOR),
                        Instant.parse("2026-11-25T09:15:36Z")),
                new CaseEscalated(
                        CASE,
                        FIRST,
                        ClockName.FIRST_RESPONSE,
                        1,
                        2,
                        Position.HEAD,
                        DUE,
                        Instant.parse("2026-11-26T09:00:00Z"),
                        Instant.parse("2026-11-26T09:00:00.412Z")),
                new DeadlineRecalculated(
                        CASE,
                        FIRST,
                        ClockName.FIRST_RESPONSE,
                        1,
                        Instant.parse("2026-11-24T14:00:00Z"),
                        schedule(),
                        "a day was declared off",
                        "Resolution 152",
                        "supervisor"),
                new ClockRebased(
                        CASE,
                        RESOLUTION,
                        ClockName.RESOLUTION,
                        1,
                        new VersionRef("standard", 1),
                        Instant.parse("2026-11-24T14:00:00Z"),
                        7,
                        schedule(),
                        "a stricter promise",
                        "supervisor"),
                new ClockPaused(CASE, RESOLUTION, ClockName.RESOLUTION, 1, 7, ANSWERED),
                new ClockResumed(
                        CASE, RESOLUTION, ClockName.RESOLUTION, 1, 7, ANSWERED, schedule()),
                new EscalationAcknowledged(
                        CASE,
                        SUBJECT,
                        List.of(new EscalationKey(FIRST, 1, 1), new EscalationKey(FIRST, 1, 2)),
                        "I see to it"),
                new NoteAdded(CASE, SUBJECT, "called back"),
                new DocumentAttached(
                        CASE,
                        SUBJECT,
                        "letter.pdf",
                        "application/pdf",
                        4_096,
                        "0123456789abcdef".repeat(4)),
                new ReplySubmitted(CASE, SUBJECT, reply()),
                new ReplyApproved(CASE, "giorgi", "supervisor"),
                new ReplyReturned(CASE, SUBJECT, "too short"),
                new CaseLinked(CASE, SUBJECT, OTHER, "same house"),
                new ApplicantDataCorrected(
                        CASE,
                        SUBJECT,
                        applicant("+995 555 00 00 00"),
                        applicant("+995 555 00 00 01"),
                        "misheard"));
    }

    private static Applicant applicant(String phone) {
        return new Applicant(
                "ნინო ნიმუშაძე",
                phone,
                "nino@example.org",
                "Example street 1, Rustavi",
                "ka",
                true,
                true);
    }

    private static Reply reply() {
        return new Reply(
                ResponseKind.REFUSAL,
                Channel.EMAIL,
                Form.WRITTEN,
                "The office cannot take it up.",
                "en",
                "no competence",
                "delivery receipt 17",
                new UsedTemplate(
                        new VersionRef("neutral", 1),
                        new VersionRef("inadmissible", 2),
                        Map.of("case_number", "2026-000127-0", "hotline", "1481"),
                        "Call 1481 about 2026-000127-0.",
                        2_500),
                "giorgi",
                3);
    }

    private static ClockStarted started(ClockName name, ClockId id, int attempt) {
        var resumed = name == ClockName.FIRST_RESPONSE ? null : new Resumption(ANSWERED, 7);
        return new ClockStarted(
                id, name, attempt, new UnitId("first-response"), 1, RECEIVED, resumed, schedule());
    }

    private static ClockStopped stopped(ClockName name, ClockId id, ClockState state) {
        return new ClockStopped(id, name, 1, state, ANSWERED);
    }

    private static Schedule schedule() {
        return new Schedule(
                DUE,
                Instant.parse("2026-11-25T20:00:00Z"),
                Instant.parse("2026-11-25T09:15:36Z"),
                new VersionRef("standard", 1),
                new VersionRef("georgia", 1),
                List.of(
                        new Reminder(
                                50,
                                Instant.parse("2026-11-24T08:26:00Z"),
                                List.of(ReminderRecipient.ASSIGNEE))),
                List.of(
                        new EscalationLevel(1, DUE, Position.SUPERVISOR),
                        new EscalationLevel(
                                2, Instant.parse("2026-11-26T09:00:00Z"), Position.HEAD)),
                List.of(
                        new TraceDay(LocalDate.parse("2026-11-23"), false, "St George", "გიორგობა"),
                        new TraceDay(LocalDate.parse("2026-11-25"), true, null, null)));
    }

    private static List<JudgedCandidate> candidates() {
        return List.of(
                new JudgedCandidate(
                        OPERATOR,
                        3,
                        20,
                        ANSWERED,
                        true,
                        List.of(Ineligibility.OFF_SHIFT, Ineligibility.OVER_CAPACITY)));
    }
}

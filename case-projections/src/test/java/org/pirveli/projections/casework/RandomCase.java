package org.pirveli.projections.casework;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
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

/** A case to which only such things happen as the rules allow. */
final class RandomCase {

    static final List<UnitId> UNITS =
            List.of(new UnitId("first-response"), new UnitId("regions"), new UnitId("children"));
    private static final List<OperatorId> OPERATORS =
            List.of(new OperatorId("operator"), new OperatorId("nino"), new OperatorId("giorgi"));
    private static final List<TopicCode> TOPICS =
            List.of(new TopicCode("HEALTH"), new TopicCode("PENSION"), new TopicCode("PRISON"));
    private static final List<String> WORDS =
            List.of(
                    "პენსიის",
                    "გადაანგარიშება",
                    "Water",
                    "supply",
                    "eviction",
                    "სოციალური",
                    "100%");

    private static final class Running {
        ClockStarted start;
        boolean runs;
        boolean ended;
        @Nullable Integer daysLeft;
        int raised;
        int reminded;

        Running(ClockStarted start, boolean runs) {
            this.start = start;
            this.runs = runs;
        }
    }

    private final RandomOffice office;
    private final CaseNumber number;
    private final CaseId caseId;
    private final SubjectId subjectId;
    private final boolean imported;
    private final boolean promisesResolution;
    private final Instant receivedAt;
    private Applicant applicant = Applicant.UNKNOWN;
    private final Map<ClockName, Running> clocks = new LinkedHashMap<>();
    private final List<EscalationKey> unacknowledged = new ArrayList<>();
    private CaseStatus status = CaseStatus.RECEIVED;
    private @Nullable OperatorId assignee;
    private UnitId unit;
    private @Nullable UnitId offeredTo;
    private boolean answered;
    private boolean submitted;
    private @Nullable CaseStatus beforeDuplicate;
    private List<ClockName> stoppedByDuplicate = List.of();
    long version = 1;

    RandomCase(RandomOffice office, int sequence) {
        this.office = office;
        number = CaseNumber.of(2026, sequence);
        caseId = new CaseId(office.uuid());
        subjectId = new SubjectId(office.chance(0.2) ? OFTEN : office.uuid());
        imported = office.chance(0.1);
        promisesResolution = office.chance(0.4);
        receivedAt = office.now.minus(Duration.ofHours(office.random.nextInt(200)));
        unit = office.pick(UNITS);
    }

    private static final java.util.UUID OFTEN =
            java.util.UUID.fromString("01990000-0000-7000-8000-000000000001");

    ApplicationRegistered registered() {
        boolean measured = !imported || office.chance(0.5);
        var clock = begin(ClockName.FIRST_RESPONSE, receivedAt);
        clock(ClockName.FIRST_RESPONSE).runs = measured;
        var resolution =
                measured && promisesResolution ? begin(ClockName.RESOLUTION, receivedAt) : null;
        return new ApplicationRegistered(
                caseId,
                number,
                subjectId,
                office.pick(List.of(CaseKind.values())),
                office.pick(List.of(Channel.values())),
                text(),
                office.chance(0.5) ? text() + "\n\"\\" + text() : null,
                applicant(),
                office.chance(0.3) ? "Ministry" : null,
                office.chance(0.1) ? new Representative("Lawyer", "power of attorney") : null,
                office.chance(0.5) ? office.pick(TOPICS) : null,
                office.chance(0.2) ? office.pick(List.of(Urgency.values())) : null,
                office.chance(0.3) ? "IMERETI" : null,
                unit,
                office.chance(0.1),
                office.chance(0.5) ? "REF-" + number.value() : null,
                receivedAt,
                office.now,
                imported,
                measured,
                clock,
                resolution);
    }

    /** Whatever is possible now; a note always is. */
    CaseEvent step() {
        while (true) {
            var event = attempt(office.random.nextInt(31));
            if (event != null) {
                return event;
            }
        }
    }

    private boolean open() {
        return status != CaseStatus.CLOSED;
    }

    private Running clock(ClockName name) {
        return Objects.requireNonNull(clocks.get(name));
    }

    private boolean runs(ClockName name) {
        var clock = clocks.get(name);
        return clock != null && clock.runs;
    }

    private boolean owed(ClockName name) {
        var clock = clocks.get(name);
        return clock != null && !clock.ended && (clock.runs || clock.daysLeft != null);
    }

    private @Nullable CaseEvent attempt(int what) {
        return switch (what) {
            case 0 -> open() ? classify() : null;
            case 1, 2 -> open() ? assign() : null;
            case 3 -> status == CaseStatus.ASSIGNED ? release() : null;
            case 4, 5 ->
                    status == CaseStatus.ASSIGNED && runs(ClockName.FIRST_RESPONSE)
                            ? respond()
                            : null;
            case 6 -> answered && office.chance(0.5) ? setAside() : null;
            case 7 -> status == CaseStatus.ASSIGNED && answered ? request() : null;
            case 8 -> status == CaseStatus.AWAITING_APPLICANT ? receive() : null;
            case 9 -> mayEnd() ? refer() : null;
            case 10 -> open() && offeredTo == null ? offer() : null;
            case 11 -> open() && offeredTo != null ? accept(offeredTo) : null;
            case 12 -> open() && offeredTo != null ? reject(offeredTo) : null;
            case 13 -> open() && office.chance(0.3) ? withdraw() : null;
            case 14 -> open() && office.chance(0.3) ? duplicate() : null;
            case 15 -> beforeDuplicate != null ? unmark(beforeDuplicate) : null;
            case 16 -> runs(ClockName.FIRST_RESPONSE) ? inherit() : null;
            case 17 -> mayEnd() ? close() : null;
            case 18 -> !open() && beforeDuplicate == null ? reopen() : null;
            case 19 ->
                    status == CaseStatus.ASSIGNED && runs(ClockName.FOLLOW_UP_RESPONSE)
                            ? followUp()
                            : null;
            case 20 -> remind();
            case 21 -> escalate();
            case 22 -> recalculate();
            case 23 -> unacknowledged.isEmpty() ? null : acknowledge();
            case 24 -> file();
            case 25 -> status == CaseStatus.AWAITING_APPLICANT ? pause() : null;
            case 26 -> open() && status != CaseStatus.AWAITING_APPLICANT ? resume() : null;
            case 27 -> rebase();
            case 28 -> status == CaseStatus.ASSIGNED ? submit() : null;
            case 29 -> submitted ? settle() : null;
            default -> new NoteAdded(caseId, subjectId, text());
        };
    }

    private boolean mayEnd() {
        return open() && answered && !runs(ClockName.FOLLOW_UP_RESPONSE);
    }

    private CaseEvent classify() {
        return new CaseClassified(
                caseId,
                office.pick(TOPICS),
                office.chance(0.3) ? office.pick(List.of(Urgency.values())) : null,
                office.chance(0.2) ? List.of(new GroundCode("OUT_OF_MANDATE")) : null);
    }

    private CaseEvent assign() {
        assignee = office.pick(OPERATORS);
        if (status == CaseStatus.RECEIVED) {
            status = CaseStatus.ASSIGNED;
        }
        return new CaseAssigned(caseId, subjectId, assignee, "supervisor", null, null);
    }

    private CaseEvent release() {
        var holder = Objects.requireNonNull(assignee);
        assignee = null;
        status = CaseStatus.RECEIVED;
        return new CaseReleased(caseId, subjectId, holder, text());
    }

    private Reply reply() {
        var channel = office.pick(List.of(Channel.values()));
        return new Reply(
                office.pick(List.of(ResponseKind.values())),
                channel,
                channel.form(),
                text(),
                office.chance(0.5) ? "ka" : null,
                null,
                null,
                office.chance(0.5) ? template() : null,
                office.chance(0.2) ? "giorgi" : null,
                channel.form() == Form.SMS ? 1 + office.random.nextInt(4) : null);
    }

    private UsedTemplate template() {
        boolean edited = office.chance(0.4);
        return new UsedTemplate(
                new VersionRef(office.chance(0.5) ? "accepted" : "inadmissible", 1),
                office.chance(0.1) ? new VersionRef("closing", 2) : null,
                Map.of("case_number", number.value()),
                edited ? text() : null,
                edited ? 1 + office.random.nextInt(10_000) : 0);
    }

    private CaseEvent submit() {
        submitted = true;
        return new ReplySubmitted(caseId, subjectId, reply());
    }

    /** Approved without going out, which the rules do not allow, would leave nothing to see. */
    private CaseEvent settle() {
        submitted = false;
        return office.chance(0.5)
                ? new ReplyReturned(caseId, subjectId, text())
                : new ReplyApproved(caseId, "giorgi", "supervisor");
    }

    private void replied(Reply reply) {
        submitted = false;
        if (reply.kind() == ResponseKind.MISSING_INFORMATION && status == CaseStatus.ASSIGNED) {
            status = CaseStatus.AWAITING_APPLICANT;
        }
    }

    private CaseEvent respond() {
        var reply = reply();
        answered = true;
        var at = office.now.minus(Duration.ofMinutes(office.random.nextInt(600)));
        var stopped = stop(ClockName.FIRST_RESPONSE, at, false);
        replied(reply);
        return new FirstResponseIssued(caseId, subjectId, stopped, reply, at);
    }

    private CaseEvent setAside() {
        answered = false;
        status = assignee == null ? CaseStatus.RECEIVED : CaseStatus.ASSIGNED;
        beforeDuplicate = null;
        return new FirstResponseVoided(
                caseId,
                subjectId,
                text(),
                status,
                again(ClockName.FIRST_RESPONSE),
                clocks.containsKey(ClockName.RESOLUTION) && !owed(ClockName.RESOLUTION)
                        ? again(ClockName.RESOLUTION)
                        : null);
    }

    private CaseEvent request() {
        status = CaseStatus.AWAITING_APPLICANT;
        return new InformationRequested(caseId, subjectId, text(), null);
    }

    private CaseEvent receive() {
        status = CaseStatus.ASSIGNED;
        return new InformationReceived(caseId, subjectId, text(), Channel.EMAIL);
    }

    private CaseEvent refer() {
        status = CaseStatus.CLOSED;
        return new CaseReferred(caseId, subjectId, "City court", null, resolved(), office.now);
    }

    private CaseEvent offer() {
        offeredTo = office.pick(UNITS);
        return new TransferOffered(caseId, subjectId, unit, offeredTo, text());
    }

    private CaseEvent accept(UnitId to) {
        var from = unit;
        unit = to;
        offeredTo = null;
        assignee = null;
        status = CaseStatus.RECEIVED;
        return new TransferAccepted(caseId, from, to);
    }

    private CaseEvent reject(UnitId to) {
        offeredTo = null;
        return new TransferRejected(caseId, subjectId, to, text());
    }

    private List<ClockStopped> resolved() {
        return owed(ClockName.RESOLUTION)
                ? List.of(stop(ClockName.RESOLUTION, office.now, false))
                : List.of();
    }

    private List<ClockStopped> stopAll() {
        return clocks.keySet().stream().filter(this::owed).toList().stream()
                .map(name -> stop(name, office.now, true))
                .toList();
    }

    private CaseEvent withdraw() {
        status = CaseStatus.CLOSED;
        return new CaseWithdrawn(caseId, subjectId, text(), stopAll(), office.now);
    }

    private CaseEvent duplicate() {
        beforeDuplicate = status;
        status = CaseStatus.CLOSED;
        stoppedByDuplicate = clocks.keySet().stream().filter(this::owed).toList();
        var promised =
                runs(ClockName.FIRST_RESPONSE)
                        ? clock(ClockName.FIRST_RESPONSE).start.schedule()
                        : null;
        return new CaseMarkedDuplicate(
                caseId, new CaseId(office.uuid()), promised, stopAll(), office.now);
    }

    private CaseEvent unmark(CaseStatus before) {
        status = before;
        beforeDuplicate = null;
        return new DuplicateMarkRemoved(
                caseId,
                subjectId,
                new CaseId(office.uuid()),
                before,
                null,
                stoppedByDuplicate.stream().map(this::again).toList());
    }

    private CaseEvent inherit() {
        var clock = clock(ClockName.FIRST_RESPONSE);
        var schedule = schedule();
        var event =
                new DueInstantInherited(
                        caseId,
                        new CaseId(office.uuid()),
                        clock.start.clockId(),
                        clock.start.name(),
                        clock.start.attempt(),
                        clock.start.schedule().dueAt(),
                        schedule);
        reschedule(clock, schedule);
        return event;
    }

    private CaseEvent close() {
        status = CaseStatus.CLOSED;
        return new CaseClosed(caseId, subjectId, Outcome.ANSWERED, text(), resolved(), office.now);
    }

    private CaseEvent reopen() {
        status = assignee == null ? CaseStatus.RECEIVED : CaseStatus.ASSIGNED;
        var clock =
                answered
                        ? begin(ClockName.FOLLOW_UP_RESPONSE, office.now)
                        : again(ClockName.FIRST_RESPONSE);
        return new CaseReopened(
                caseId,
                subjectId,
                text(),
                status,
                assignee,
                clock,
                promisesResolution ? begin(ClockName.RESOLUTION, office.now) : null);
    }

    private CaseEvent followUp() {
        var reply = reply();
        var stopped = stop(ClockName.FOLLOW_UP_RESPONSE, office.now, false);
        replied(reply);
        return new FollowUpResponseIssued(caseId, subjectId, stopped, reply, office.now);
    }

    private @Nullable Running aRunningClock() {
        var running = clocks.values().stream().filter(clock -> clock.runs).toList();
        return running.isEmpty() ? null : office.pick(running);
    }

    private @Nullable CaseEvent remind() {
        var clock = aRunningClock();
        if (clock == null || clock.reminded == 2) {
            return null;
        }
        var reminder = clock.start.schedule().reminders().get(clock.reminded++);
        return new ReminderRaised(
                caseId,
                clock.start.clockId(),
                clock.start.name(),
                clock.start.attempt(),
                reminder.share(),
                reminder.to(),
                reminder.at());
    }

    private @Nullable CaseEvent escalate() {
        var clock = aRunningClock();
        if (clock == null || clock.raised == 3) {
            return null;
        }
        var schedule = clock.start.schedule();
        var level = schedule.levels().get(clock.raised++);
        var event =
                new CaseEscalated(
                        caseId,
                        clock.start.clockId(),
                        clock.start.name(),
                        clock.start.attempt(),
                        level.level(),
                        level.to(),
                        schedule.dueAt(),
                        level.at(),
                        office.now);
        unacknowledged.add(event.key());
        return event;
    }

    private @Nullable CaseEvent recalculate() {
        var clock = aRunningClock();
        if (clock == null) {
            return null;
        }
        var schedule = schedule();
        var event =
                new DeadlineRecalculated(
                        caseId,
                        clock.start.clockId(),
                        clock.start.name(),
                        clock.start.attempt(),
                        clock.start.schedule().dueAt(),
                        schedule,
                        "a day off",
                        "No. 17",
                        "supervisor");
        reschedule(clock, schedule);
        return event;
    }

    private @Nullable CaseEvent rebase() {
        var clock = aRunningClock();
        if (clock == null) {
            return null;
        }
        var schedule = schedule();
        var resumed = clock.start.resumed();
        var event =
                new ClockRebased(
                        caseId,
                        clock.start.clockId(),
                        clock.start.name(),
                        clock.start.attempt(),
                        clock.start.schedule().policy(),
                        clock.start.schedule().dueAt(),
                        resumed == null ? null : resumed.daysLeft() + 1,
                        schedule,
                        "a better promise",
                        "supervisor");
        reschedule(clock, schedule);
        return event;
    }

    private @Nullable CaseEvent pause() {
        if (!runs(ClockName.RESOLUTION)) {
            return null;
        }
        var clock = clock(ClockName.RESOLUTION);
        var left = office.random.nextInt(10);
        clock.runs = false;
        clock.daysLeft = left;
        return new ClockPaused(
                caseId,
                clock.start.clockId(),
                clock.start.name(),
                clock.start.attempt(),
                left,
                office.now);
    }

    private @Nullable CaseEvent resume() {
        var clock = clocks.get(ClockName.RESOLUTION);
        if (clock == null || clock.ended || clock.daysLeft == null) {
            return null;
        }
        var schedule = schedule();
        var event =
                new ClockResumed(
                        caseId,
                        clock.start.clockId(),
                        clock.start.name(),
                        clock.start.attempt(),
                        clock.daysLeft,
                        office.now,
                        schedule);
        clock.start = from(clock.start, new Resumption(office.now, clock.daysLeft), schedule);
        clock.runs = true;
        clock.daysLeft = null;
        return event;
    }

    private CaseEvent acknowledge() {
        var some = List.copyOf(unacknowledged);
        unacknowledged.clear();
        return new EscalationAcknowledged(caseId, subjectId, some, text());
    }

    private CaseEvent file() {
        return switch (office.random.nextInt(3)) {
            case 0 ->
                    new DocumentAttached(
                            caseId,
                            subjectId,
                            "letter.pdf",
                            "application/pdf",
                            17,
                            "ab".repeat(32));
            case 1 -> new CaseLinked(caseId, subjectId, new CaseId(office.uuid()), null);
            default -> correct();
        };
    }

    /** What is known of a person is never unknown again. */
    private CaseEvent correct() {
        var before = applicant;
        applicant = someone();
        return new ApplicantDataCorrected(caseId, subjectId, before, applicant, null);
    }

    private Applicant applicant() {
        applicant = office.chance(0.3) ? Applicant.UNKNOWN : someone();
        return applicant;
    }

    private Applicant someone() {
        var phone = office.chance(0.1) ? "none" : "+99555512345" + office.random.nextInt(10);
        var email =
                applicant.email() != null || office.chance(0.5) ? text() + "@example.org" : null;
        return new Applicant("ნინო " + text(), phone, email, null, "ka", true, false);
    }

    private ClockStarted begin(ClockName name, Instant at) {
        var start =
                new ClockStarted(
                        new ClockId(office.uuid()), name, 1, unit, 1, at, null, schedule());
        clocks.put(name, new Running(start, true));
        return start;
    }

    private ClockStarted again(ClockName name) {
        var clock = clock(name);
        var before = clock.start;
        var left = clock.daysLeft;
        var start =
                new ClockStarted(
                        before.clockId(),
                        name,
                        before.attempt() + 1,
                        before.unit(),
                        before.settledVersion(),
                        before.startedAt(),
                        left == null ? before.resumed() : new Resumption(office.now, left),
                        left == null ? before.schedule() : schedule());
        clocks.put(name, new Running(start, true));
        return start;
    }

    private ClockStopped stop(ClockName name, Instant at, boolean cancelled) {
        var clock = clock(name);
        var met = !clock.runs || !at.isAfter(clock.start.schedule().dueAt());
        clock.runs = false;
        clock.ended = true;
        return new ClockStopped(
                clock.start.clockId(),
                name,
                clock.start.attempt(),
                cancelled ? ClockState.CANCELLED : met ? ClockState.MET : ClockState.MET_LATE,
                at);
    }

    private void reschedule(Running clock, Schedule schedule) {
        clock.start = from(clock.start, clock.start.resumed(), schedule);
    }

    private static ClockStarted from(
            ClockStarted start, @Nullable Resumption resumed, Schedule schedule) {
        return new ClockStarted(
                start.clockId(),
                start.name(),
                start.attempt(),
                start.unit(),
                start.settledVersion(),
                start.startedAt(),
                resumed,
                schedule);
    }

    private Schedule schedule() {
        var due = office.now.plus(Duration.ofMinutes(office.random.nextInt(12_000) - 4_000));
        return new Schedule(
                due,
                due.plus(Duration.ofHours(6)),
                due.minus(Duration.ofHours(6)),
                new VersionRef("standard", 1),
                new VersionRef("georgia", 1),
                List.of(
                        new Reminder(
                                50,
                                due.minus(Duration.ofHours(10)),
                                List.of(ReminderRecipient.ASSIGNEE)),
                        new Reminder(
                                80,
                                due.minus(Duration.ofHours(6)),
                                List.of(ReminderRecipient.ASSIGNEE, ReminderRecipient.SUPERVISOR))),
                List.of(
                        new EscalationLevel(1, due, Position.SUPERVISOR),
                        new EscalationLevel(2, due.plus(Duration.ofHours(4)), Position.HEAD),
                        new EscalationLevel(3, due.plus(Duration.ofHours(24)), Position.DEPUTY)),
                trace(due.atOffset(ZoneOffset.UTC).toLocalDate()));
    }

    private List<TraceDay> trace(LocalDate due) {
        int days = 2 + office.random.nextInt(4);
        return IntStream.range(0, days)
                .mapToObj(day ->
                        day < days - 2
                                ? new TraceDay(
                                        due.minusDays(days - 1 - day), false, "Saturday", "შაბათი")
                                : new TraceDay(due.minusDays(days - 1 - day), true, null, null))
                .toList();
    }

    private String text() {
        return String.join(
                " ",
                IntStream.range(0, 2 + office.random.nextInt(4))
                        .mapToObj(_ -> office.pick(WORDS))
                        .toList());
    }
}

package org.pirveli.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.Applicant;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.Form;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.Reply;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.api.casework.event.CaseClosed;
import org.pirveli.api.casework.event.CaseEscalated;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.CaseMarkedDuplicate;
import org.pirveli.api.casework.event.ClockPaused;
import org.pirveli.api.casework.event.ClockRebased;
import org.pirveli.api.casework.event.ClockResumed;
import org.pirveli.api.casework.event.DueInstantInherited;
import org.pirveli.api.casework.event.FirstResponseIssued;
import org.pirveli.api.casework.event.FirstResponseVoided;
import org.pirveli.api.casework.event.NoteAdded;
import org.pirveli.api.casework.event.ReminderRaised;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.ClockStarted;
import org.pirveli.api.sla.ClockState;
import org.pirveli.api.sla.ClockStopped;
import org.pirveli.api.sla.EscalationLevel;
import org.pirveli.api.sla.Position;
import org.pirveli.api.sla.Reminder;
import org.pirveli.api.sla.ReminderRecipient;
import org.pirveli.api.sla.Schedule;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;

/** A case whose history is made up as a test needs it. */
final class TestCase {

    private static final ClockName FIRST = ClockName.FIRST_RESPONSE;

    final CaseId id;
    final SubjectId subject;
    final ClockId clock;
    int attempt = 1;
    Schedule schedule;
    private long sequence;

    TestCase(Random random, Schedule schedule) {
        this.id = new CaseId(uuid(random));
        this.subject = new SubjectId(uuid(random));
        this.clock = new ClockId(uuid(random));
        this.schedule = schedule;
    }

    static TestCase dueAt(Instant dueAt) {
        return new TestCase(new Random(), scheduleTowards(dueAt));
    }

    /** Reminders a day and half a day before, levels at the instant, 4 hours and a day later. */
    static Schedule scheduleTowards(Instant dueAt) {
        return schedule(
                dueAt,
                List.of(
                        reminder(50, dueAt.minus(Duration.ofDays(1))),
                        reminder(80, dueAt.minus(Duration.ofHours(12)))),
                List.of(
                        level(1, dueAt),
                        level(2, dueAt.plus(Duration.ofHours(4))),
                        level(3, dueAt.plus(Duration.ofDays(1)))));
    }

    /** Without reminders, and with the first level only. */
    static Schedule oneLevelAt(Instant dueAt) {
        return schedule(dueAt, List.of(), List.of(level(1, dueAt)));
    }

    static Schedule schedule(
            Instant dueAt, List<Reminder> reminders, List<EscalationLevel> levels) {
        var rules = new VersionRef("test", 1);
        return new Schedule(dueAt, dueAt, dueAt, rules, rules, reminders, levels, List.of());
    }

    static Reminder reminder(int share, Instant at) {
        return new Reminder(share, at, List.of(ReminderRecipient.ASSIGNEE));
    }

    static EscalationLevel level(int level, Instant at) {
        return new EscalationLevel(level, at, Position.SUPERVISOR);
    }

    RecordedEvent registered() {
        return next(
                new ApplicationRegistered(
                        id,
                        CaseNumber.of(2026, 1),
                        subject,
                        CaseKind.APPLICATION,
                        Channel.WEB,
                        "A matter",
                        null,
                        Applicant.UNKNOWN,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new UnitId("first-response"),
                        false,
                        null,
                        Instant.EPOCH,
                        Instant.EPOCH,
                        false,
                        true,
                        started(),
                        null));
    }

    RecordedEvent noted() {
        return next(new NoteAdded(id, subject, "A note"));
    }

    RecordedEvent reminded(int share) {
        return next(
                new ReminderRaised(id, clock, FIRST, attempt, share, List.of(), schedule.dueAt()));
    }

    RecordedEvent escalated(int level) {
        var at = schedule.dueAt();
        return next(
                new CaseEscalated(
                        id, clock, FIRST, attempt, level, Position.SUPERVISOR, at, at, at));
    }

    RecordedEvent inherited(Schedule earlier) {
        var old = schedule.dueAt();
        schedule = earlier;
        return next(new DueInstantInherited(id, id, clock, FIRST, attempt, old, earlier));
    }

    RecordedEvent paused() {
        return next(new ClockPaused(id, clock, FIRST, attempt, 3, Instant.EPOCH));
    }

    RecordedEvent resumed(Schedule later) {
        schedule = later;
        return next(new ClockResumed(id, clock, FIRST, attempt, 3, Instant.EPOCH, later));
    }

    RecordedEvent rebased(Schedule other) {
        var old = schedule;
        schedule = other;
        return next(
                new ClockRebased(
                        id,
                        clock,
                        FIRST,
                        attempt,
                        old.policy(),
                        old.dueAt(),
                        null,
                        other,
                        "A better promise",
                        "supervisor"));
    }

    RecordedEvent closed() {
        return next(
                new CaseClosed(
                        id,
                        subject,
                        Outcome.ANSWERED,
                        null,
                        List.of(stopped(ClockState.MET)),
                        Instant.EPOCH));
    }

    RecordedEvent answered() {
        var reply =
                new Reply(
                        ResponseKind.ANSWER,
                        Channel.WEB,
                        Form.WRITTEN,
                        "An answer",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
        return next(
                new FirstResponseIssued(
                        id, subject, stopped(ClockState.MET), reply, Instant.EPOCH));
    }

    RecordedEvent voided() {
        attempt++;
        return next(
                new FirstResponseVoided(
                        id, subject, "It came back", CaseStatus.RECEIVED, started(), null));
    }

    RecordedEvent markedDuplicateOf(CaseId survivor, @Nullable Schedule promised) {
        return next(
                new CaseMarkedDuplicate(
                        id,
                        survivor,
                        promised,
                        List.of(stopped(ClockState.CANCELLED)),
                        Instant.EPOCH));
    }

    /** How many events there are so far. */
    long version() {
        return sequence;
    }

    private ClockStarted started() {
        return new ClockStarted(
                clock,
                FIRST,
                attempt,
                new UnitId("first-response"),
                1,
                Instant.EPOCH,
                null,
                schedule);
    }

    private ClockStopped stopped(ClockState state) {
        return new ClockStopped(clock, FIRST, attempt, state, Instant.EPOCH);
    }

    private RecordedEvent next(CaseEvent event) {
        return new RecordedEvent(sequence++, event);
    }

    private static UUID uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong());
    }
}

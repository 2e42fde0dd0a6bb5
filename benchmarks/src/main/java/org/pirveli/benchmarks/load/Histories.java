package org.pirveli.benchmarks.load;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.pirveli.api.casework.CaseCommand.AcknowledgeEscalation;
import org.pirveli.api.casework.CaseCommand.AddNote;
import org.pirveli.api.casework.CaseCommand.ApplicantDetails;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseCommand.AttachDocument;
import org.pirveli.api.casework.CaseCommand.ClassifyCase;
import org.pirveli.api.casework.CaseCommand.CloseCase;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.CaseCommand.IssueFollowUpResponse;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseCommand.RemindAssignee;
import org.pirveli.api.casework.CaseCommand.ReopenCase;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.benchmarks.load.Engine.Written;

/** Whole histories of cases, for logs that nobody could type in. */
public final class Histories {

    /** So many cases overlap in the log. */
    private static final int AT_ONCE = 2_000;

    /** Levels a long time apart, of which a run sees the first alone. */
    public static final List<Duration> FAR_APART =
            List.of(Duration.ZERO, Duration.ofHours(4), Duration.ofDays(1));

    private static final OperatorId OPERATOR = new OperatorId("operator");
    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final Instant BEGIN = Instant.parse("2024-01-08T06:00:00Z");
    private static final String TEXT =
            "The applicant writes that the municipality has not answered since spring, and asks"
                    + " what can be done about the water in the yard.";

    private final Engine engine;
    private final Random random;
    private int cases;

    /** Nothing is written yet. */
    public Histories(Engine engine, long seed) {
        this.engine = engine;
        this.random = new Random(seed);
    }

    /** Writes cases, overlapping as in an office, until there are so many events; says how many. */
    public long fill(long wanted) throws SQLException {
        long written = 0;
        while (written < wanted) {
            var events = new ArrayList<Written>();
            for (int i = 0; i < AT_ONCE && written + events.size() < wanted; i++) {
                events.addAll(one());
            }
            events.sort(Comparator.comparing(event -> event.provenance().recordedAt()));
            engine.append(events);
            written += events.size();
        }
        return written;
    }

    /**
     * Writes open cases that all miss their promise at one and the same instant.
     *
     * @param levels when each level is raised, counted from that instant
     * @param year of their numbers, which no server must give
     * @return the ids of the cases
     */
    public List<CaseId> promise(int count, Instant dueAt, List<Duration> levels, int year)
            throws SQLException {
        var receivedAt = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.MILLIS);
        var events = new ArrayList<Written>();
        for (int i = 0; i < count; i++) {
            var history = begun(receivedAt, year);
            events.add(Promise.at(dueAt, levels, history.events().getFirst()));
        }
        engine.append(events);
        engine.register(events);
        return events.stream().map(written -> written.event().caseId()).toList();
    }

    /**
     * Writes open cases, registered a moment ago, with the promises that the office's rules give.
     *
     * @param year of their numbers, which no server must give
     * @return when the last of them is due
     */
    public Instant open(int count, Instant receivedAt, int year) throws SQLException {
        var events = new ArrayList<Written>();
        Instant dueAt = receivedAt;
        for (int i = 0; i < count; i++) {
            var history = begun(receivedAt, justNow(), year);
            dueAt = registered(history).clock().schedule().dueAt();
            events.addAll(history.events());
        }
        engine.append(events);
        engine.register(events);
        return dueAt;
    }

    /**
     * Writes cases, registered a moment ago, that were answered at once.
     *
     * @param year of their numbers, which no server must give
     */
    public void answered(int count, Instant receivedAt, int year) throws SQLException {
        var events = new ArrayList<Written>();
        for (int i = 0; i < count; i++) {
            var history = begun(receivedAt, justNow(), year);
            var id = registered(history).caseId();
            history.operator(new AssignCase(id, OPERATOR, null)).operator(answer(id));
            events.addAll(history.events());
        }
        engine.append(events);
        engine.register(events);
    }

    private static Instant justNow() {
        return Instant.now().minusSeconds(1).truncatedTo(ChronoUnit.MILLIS);
    }

    private static IssueFirstResponse answer(CaseId id) {
        return new IssueFirstResponse(
                id,
                ResponseKind.ANSWER,
                Channel.EMAIL,
                TEXT + " " + TEXT,
                "ka",
                null,
                null,
                null,
                null,
                null);
    }

    /**
     * Writes cases that came in one after the other and were answered, one in six of them late.
     *
     * @param apart how long after the one before each was received
     */
    public void answer(int count, Duration apart) throws SQLException {
        for (int written = 0; written < count; ) {
            var events = new ArrayList<Written>();
            for (int i = 0; i < AT_ONCE && written < count; i++, written++) {
                events.addAll(answered(BEGIN.plus(apart.multipliedBy(written))));
            }
            events.sort(Comparator.comparing(event -> event.provenance().recordedAt()));
            engine.append(events);
        }
    }

    private List<Written> answered(Instant receivedAt) {
        var history = begun(receivedAt, 2024);
        var registered = registered(history);
        var dueAt = registered.clock().schedule().dueAt();
        long share = random.nextInt(6) == 0 ? 105 + random.nextInt(40) : 5 + random.nextInt(90);
        var after = Duration.between(receivedAt, dueAt).multipliedBy(share).dividedBy(100);
        return history.later(Duration.between(history.now(), receivedAt.plus(after)))
                .operator(new AssignCase(registered.caseId(), OPERATOR, null))
                .operator(
                        new IssueFirstResponse(
                                registered.caseId(),
                                ResponseKind.ANSWER,
                                Channel.EMAIL,
                                TEXT,
                                "ka",
                                null,
                                null,
                                null,
                                null,
                                null))
                .events();
    }

    private History begun(Instant receivedAt, int year) {
        return begun(receivedAt, receivedAt.plus(Duration.ofMinutes(1)), year);
    }

    private History begun(Instant received, Instant registeredAt, int year) {
        cases++;
        var number = CaseNumber.of(year, cases);
        var receivedAt = received.truncatedTo(ChronoUnit.MILLIS);
        return new History(engine.office(), number, registeredAt)
                .operator(
                        new RegisterApplication(
                                new CaseId(UUID.randomUUID()),
                                CaseKind.APPLICATION,
                                CHANNELS.get(random.nextInt(CHANNELS.size())),
                                "Water in the yard, " + cases,
                                receivedAt,
                                TEXT,
                                new ApplicantDetails(
                                        null,
                                        "Nobody Inparticular " + cases,
                                        "+995 555 000 000",
                                        "nobody@example.org",
                                        null,
                                        "ka",
                                        true,
                                        null),
                                null,
                                null,
                                null,
                                random.nextInt(20) == 0 ? Urgency.CHILD_AT_RISK : null,
                                null,
                                null,
                                null,
                                null));
    }

    private List<Written> one() {
        var receivedAt = BEGIN.plus(Duration.ofMinutes(7L * cases));
        var history = begun(receivedAt, 2024);
        var registered = registered(history);
        var id = registered.caseId();
        history.later(Duration.ofMinutes(9))
                .operator(new ClassifyCase(id, new TopicCode("HEALTH"), registered.urgency(), null))
                .later(Duration.ofMinutes(2))
                .operator(new AssignCase(id, OPERATOR, null))
                .later(Duration.ofMinutes(20))
                .operator(new AddNote(id, TEXT))
                .later(Duration.ofMinutes(5))
                .operator(
                        new AttachDocument(
                                id, "letter.pdf", "application/pdf", 48_211, "ab".repeat(32)));
        var clock = registered.clock();
        history.later(Duration.between(history.now(), clock.schedule().reminders().getFirst().at()))
                .later(Duration.ofSeconds(1))
                .time(new RemindAssignee(id, clock.clockId(), 1, 50));
        boolean late = random.nextInt(6) == 0;
        if (late) {
            history.later(Duration.between(history.now(), clock.schedule().dueAt()))
                    .later(Duration.ofSeconds(1))
                    .time(new RemindAssignee(id, clock.clockId(), 1, 80))
                    .time(new EscalateCase(id, clock.clockId(), 1, 1))
                    .later(Duration.ofMinutes(30))
                    .supervisor(new AcknowledgeEscalation(id, "Seen.", null, null));
        }
        history.later(Duration.ofMinutes(40))
                .operator(answer(id))
                .later(Duration.ofMinutes(3))
                .operator(new AddNote(id, TEXT))
                .later(Duration.ofHours(5))
                .operator(new CloseCase(id, Outcome.ANSWERED, null));
        if (random.nextInt(8) == 0) {
            history.later(Duration.ofDays(3))
                    .supervisor(new ReopenCase(id, "Nothing was done."))
                    .later(Duration.ofHours(2))
                    .operator(
                            new IssueFollowUpResponse(
                                    id,
                                    ResponseKind.ANSWER,
                                    Channel.EMAIL,
                                    TEXT,
                                    "ka",
                                    null,
                                    null,
                                    null,
                                    null))
                    .later(Duration.ofHours(1))
                    .operator(new CloseCase(id, Outcome.ANSWERED, null));
        }
        return history.events();
    }

    private static ApplicationRegistered registered(History history) {
        return (ApplicationRegistered) history.events().getFirst().event();
    }
}

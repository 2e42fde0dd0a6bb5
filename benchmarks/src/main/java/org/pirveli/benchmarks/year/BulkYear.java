package org.pirveli.benchmarks.year;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseCommand.ApplicantDetails;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseCommand.ClassifyCase;
import org.pirveli.api.casework.CaseCommand.CloseCase;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.CaseCommand.ReferCase;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.TemplateChoice;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.api.consultation.ConsultationCommand.Abandon;
import org.pirveli.api.consultation.ConsultationCommand.Answer;
import org.pirveli.api.consultation.ConsultationCommand.Complete;
import org.pirveli.api.consultation.ConsultationCommand.Offer;
import org.pirveli.api.consultation.ConsultationCommand.RecordStep;
import org.pirveli.api.consultation.ConsultationCommand.WrapUp;
import org.pirveli.api.consultation.Direction;
import org.pirveli.api.consultation.StepCode;
import org.pirveli.benchmarks.load.Engine;
import org.pirveli.benchmarks.load.Engine.Logged;
import org.pirveli.benchmarks.load.History;
import org.pirveli.benchmarks.load.Session;

/**
 * The year of a larger office, written into its log in bulk: each contact is told by the rules
 * themselves, by itself, and nobody waits for anybody.
 */
public final class BulkYear {

    private static final OperatorId OPERATOR = new OperatorId("operator");
    private static final List<StepCode> STEPS =
            List.of(
                    new StepCode("GREETING"),
                    new StepCode("SAFETY_AND_URGENCY"),
                    new StepCode("CONFIDENTIALITY_AND_DATA"),
                    new StepCode("SUMMARY_AND_CLOSING"));
    private static final int AT_ONCE = 2_000;
    private static final int LATE_ONE_OF = 15;

    private final Engine engine;
    private final Year year;
    private int cases;
    private int calls;
    private long written;

    /** Nothing is written yet. */
    public BulkYear(Engine engine, Year year) {
        this.engine = engine;
        this.year = year;
    }

    /**
     * How much was written.
     *
     * @param calls by telephone
     * @param cases all of them answered
     */
    public record Written(long events, int calls, int cases) {}

    /** Writes it. */
    public Written write(int scale, long seed) throws SQLException {
        var batch = new ArrayList<Logged>();
        int contacts = 0;
        for (var contact : Workload.of(year, scale, seed)) {
            if (contact.isCall()) {
                batch.addAll(call(contact));
            }
            if (contact.application()) {
                batch.addAll(matter(contact));
            }
            if (++contacts % AT_ONCE == 0) {
                append(batch);
            }
        }
        append(batch);
        return new Written(written, calls, cases);
    }

    private void append(List<Logged> batch) throws SQLException {
        batch.sort(Comparator.comparing(event -> event.provenance().recordedAt()));
        engine.append(batch);
        written += batch.size();
        batch.clear();
    }

    private List<? extends Logged> call(Contact contact) {
        calls++;
        var id = new ConsultationId(UUID.randomUUID());
        var session =
                new Session(engine.consultations(), OPERATOR.value(), contact.at())
                        .telephone(
                                new Offer(
                                        id,
                                        Channel.HOTLINE,
                                        Direction.IN,
                                        Persons.phone(contact),
                                        contact.language(),
                                        null,
                                        null,
                                        "call-" + contact.number()))
                        .later(Duration.ofSeconds(8));
        if (contact.outcome().equals("abandoned_or_wrong")) {
            return session.telephone(new Abandon(id)).events();
        }
        session.operator(new Answer(id));
        var part = contact.handling().dividedBy(STEPS.size());
        for (var step : STEPS) {
            session.later(part).operator(new RecordStep(id, step, null));
        }
        return session.telephone(new WrapUp(id))
                .later(Duration.ofSeconds(30))
                .operator(new Complete(id))
                .events();
    }

    private List<? extends Logged> matter(Contact contact) {
        cases++;
        var id = new CaseId(UUID.randomUUID());
        var history =
                new History(
                        engine.office(),
                        CaseNumber.of(year.getValue(), cases),
                        contact.at().plusSeconds(60));
        history.operator(registration(contact, id));
        var registered = (ApplicationRegistered) history.events().getFirst().event();
        var clock = registered.clock();
        history.later(Duration.ofMinutes(10))
                .operator(new ClassifyCase(id, new TopicCode(contact.topic()), null, null))
                .operator(new AssignCase(id, OPERATOR, null));
        var dueAt = clock.schedule().dueAt();
        boolean late = contact.number() % LATE_ONE_OF == 0;
        var left = Duration.between(history.now(), dueAt);
        if (late) {
            var level = clock.schedule().levels().getFirst();
            history.later(left)
                    .later(Duration.ofSeconds(1))
                    .time(new EscalateCase(id, clock.clockId(), 1, level.level()))
                    .later(Duration.ofHours(1));
        } else {
            history.later(left.multipliedBy(10 + contact.number() % 80).dividedBy(100));
        }
        var letter =
                Letters.of(contact, LocalDate.ofInstant(history.now(), Roster.CALENDAR.zone()));
        history.operator(answer(contact, id, letter)).later(Duration.ofHours(2));
        end(history, id, letter);
        return history.events();
    }

    private static void end(History history, CaseId id, Letters.Letter letter) {
        switch (letter.kind()) {
            case "MISSING_INFORMATION" -> {
                // waits for the applicant
            }
            case "REFERRAL", "TRANSFER_NOTICE" ->
                    history.operator(new ReferCase(id, "Competent body (sample)", true, null));
            case "REFUSAL" -> history.operator(new CloseCase(id, Outcome.INADMISSIBLE, null));
            case "ACCEPTANCE" ->
                    history.operator(new CloseCase(id, Outcome.ACCEPTED_FOR_EXAMINATION, null));
            default -> history.operator(new CloseCase(id, Outcome.ANSWERED, null));
        }
    }

    private static IssueFirstResponse answer(Contact contact, CaseId id, Letters.Letter letter) {
        return new IssueFirstResponse(
                id,
                null,
                contact.detained() ? Channel.POST : Channel.EMAIL,
                null,
                null,
                null,
                null,
                null,
                null,
                new TemplateChoice(letter.template(), null, null, null, letter.values()));
    }

    private static RegisterApplication registration(Contact contact, CaseId id) {
        return new RegisterApplication(
                id,
                CaseKind.APPLICATION,
                Channel.valueOf(contact.channel().toUpperCase(Locale.ROOT)),
                Persons.subject(contact),
                contact.at(),
                null,
                new ApplicantDetails(
                        null,
                        Persons.name(contact),
                        unlessDetained(contact, Persons.phone(contact)),
                        unlessDetained(contact, "person@example.org"),
                        null,
                        contact.language(),
                        true,
                        contact.detained()),
                null,
                null,
                null,
                null,
                contact.region(),
                null,
                null,
                null);
    }

    private static @Nullable String unlessDetained(Contact contact, String text) {
        return contact.detained() ? null : text;
    }
}

package org.pirveli.server.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseCommand.CloseCase;
import org.pirveli.api.casework.CaseCommand.ImportCase;
import org.pirveli.api.casework.CaseCommand.IssueFirstResponse;
import org.pirveli.api.casework.CaseCommand.MarkDuplicate;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ImportedOutcome;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.casework.ResponseKind;
import org.pirveli.api.value.UnitId;
import org.pirveli.server.engine.Given;

/** One case being written: who does what with it, in order. */
final class DemoScene {

    private final RegisterApplication application;
    private final String language;
    private final DemoPeople people;
    private final DemoTexts texts;
    private final Actor registrant;
    private final Actor operator;
    private final List<Given> commands = new ArrayList<>();
    private @Nullable String acknowledgement;

    DemoScene(
            RegisterApplication application,
            String language,
            DemoPeople people,
            DemoTexts texts,
            Actor registrant,
            Actor operator) {
        this.application = application;
        this.language = language;
        this.people = people;
        this.texts = texts;
        this.registrant = registrant;
        this.operator = operator;
    }

    DemoCase written() {
        return new DemoCase(
                registrant.client(),
                String.valueOf(application.externalReference()),
                application.caseId(),
                List.copyOf(commands),
                acknowledgement);
    }

    CaseId caseId() {
        return application.caseId();
    }

    Instant receivedAt() {
        return Objects.requireNonNull(application.receivedAt());
    }

    UnitId unit() {
        return Objects.requireNonNull(application.unit());
    }

    String phrase(String name) {
        return texts.phrase(name, language);
    }

    DemoScene registered() {
        return by(registrant, application);
    }

    DemoScene imported(@Nullable ImportedOutcome outcome, @Nullable Instant respondedAt) {
        return by(people.supervisor(), new ImportCase(caseId(), application, outcome, respondedAt));
    }

    /** An operator takes it, or gets it from the supervisor. */
    DemoScene taken(boolean byHimself) {
        return by(
                byHimself ? operator : people.supervisor(),
                new AssignCase(caseId(), new OperatorId(operator.name()), null));
    }

    DemoScene answered(ResponseKind kind) {
        return by(operator, reply(kind, null));
    }

    /** Recorded afterwards, so by a supervisor who has seen the proof. */
    DemoScene answered(ResponseKind kind, Instant occurredAt) {
        return by(people.supervisor(), reply(kind, occurredAt));
    }

    private IssueFirstResponse reply(ResponseKind kind, @Nullable Instant occurredAt) {
        return new IssueFirstResponse(
                caseId(),
                kind,
                channel(),
                phrase(phraseOf(kind)),
                language,
                kind == ResponseKind.REFUSAL ? phrase("ground") : null,
                occurredAt,
                occurredAt == null ? null : phrase("evidence"),
                null,
                null);
    }

    /** Sealed post to whoever is detained, and nothing on a phone that others may read. */
    private Channel channel() {
        var applicant = application.applicant();
        if (applicant != null && Boolean.TRUE.equals(applicant.detained())) {
            return Channel.POST;
        }
        return application.channel() == Channel.SMS ? Channel.HOTLINE : application.channel();
    }

    private static String phraseOf(ResponseKind kind) {
        return switch (kind) {
            case ANSWER, TRANSFER_NOTICE -> "answer";
            case REFUSAL, REFERRAL, ACCEPTANCE -> kind.name().toLowerCase(Locale.ROOT);
            case MISSING_INFORMATION -> "missing";
        };
    }

    DemoScene closed(Outcome outcome) {
        return by(operator, new CloseCase(caseId(), outcome, phrase("closed")));
    }

    /** The same person comes with the same matter once more. */
    DemoScene repeated(CaseId again, Instant receivedAt) {
        by(
                registrant,
                new RegisterApplication(
                        again,
                        application.kind(),
                        application.channel(),
                        application.subject(),
                        receivedAt,
                        application.description(),
                        application.applicant(),
                        application.respondent(),
                        application.representative(),
                        application.topic(),
                        application.urgency(),
                        application.region(),
                        application.unit(),
                        application.restricted(),
                        application.externalReference() + "-b"));
        return by(operator, new MarkDuplicate(again, caseId()));
    }

    DemoScene acknowledged() {
        acknowledgement = phrase("acknowledged");
        return this;
    }

    DemoScene byOperator(CaseCommand command) {
        return by(operator, command);
    }

    DemoScene bySupervisor(CaseCommand command) {
        return by(people.supervisor(), command);
    }

    DemoScene byRegistrant(CaseCommand command) {
        return by(registrant, command);
    }

    private DemoScene by(Actor actor, CaseCommand command) {
        commands.add(Given.by(actor, command));
        return this;
    }
}

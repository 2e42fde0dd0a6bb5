package org.pirveli.domain.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.matchers.Matchers;
import org.hamcrest.CoreMatchers;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Actor;
import org.pirveli.api.Provenance;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.casework.CaseStatus;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.sla.ClockId;
import org.pirveli.api.value.UnitId;

/**
 * The case that a test speaks of. What is given was decided by the rules; what is asked then goes
 * through the aggregate, which Axon rebuilds from the events.
 */
final class OneCase {

    static final Actor SUPERVISOR = actor("sopio", Role.SUPERVISOR, TestOffice.FIRST);
    static final Actor ENGINE = Actor.system("time");

    /** Ids are handed out in order, so the first ones are known. */
    static final SubjectId SUBJECT = new SubjectId(new UUID(1, 1));

    static final ClockId CLOCK = new ClockId(new UUID(1, 2));
    static final ClockId FOLLOW_UP = new ClockId(new UUID(1, 3));
    static final CaseNumber NUMBER = CaseNumber.of(2022, 127);

    final TestOffice office = new TestOffice();
    private final CaseDecider decider = new CaseDecider();
    private final List<CaseEvent> history = new ArrayList<>();
    private CaseState state = CaseState.unregistered();
    private Instant now;
    private Actor actor = SUPERVISOR;
    private @Nullable Long expectedVersion;
    private int lastId;
    private int numbersAsked;
    private boolean referenceTaken;

    private OneCase(Instant now) {
        this.now = now;
    }

    static Actor actor(String name, Role role, UnitId... units) {
        return new Actor(name, role, "console", Set.of(units));
    }

    /** A case of which nothing is known yet, at a time of the office's wall clock. */
    static OneCase on(String localDateTime) {
        return new OneCase(Wall.at(localDateTime));
    }

    /** A case received on Monday at ten, due on Wednesday at 18:00. */
    static OneCase registered() {
        return on("2022-06-06T10:00").given(Asked.register());
    }

    static OneCase assigned() {
        return registered().given(Asked.assign(TestOffice.NINO));
    }

    static OneCase answered() {
        return assigned().at("2022-06-06T12:00").given(Asked.answer());
    }

    static OneCase closed() {
        return answered().at("2022-06-06T15:00").given(Asked.close());
    }

    /** Taken up again on Monday of the next week; a follow-up is owed by Wednesday at 18:00. */
    static OneCase reopened() {
        return closed().at("2022-06-13T10:00").given(Asked.reopen());
    }

    OneCase at(String localDateTime) {
        return at(Wall.at(localDateTime));
    }

    OneCase at(Instant instant) {
        now = instant;
        return this;
    }

    OneCase by(Actor someone) {
        actor = someone;
        return this;
    }

    OneCase by(OperatorId operator) {
        return by(actor(operator.value(), Role.OPERATOR, TestOffice.FIRST));
    }

    OneCase seenAtVersion(long version) {
        expectedVersion = version;
        return this;
    }

    /** The desk finds the client's reference in use, when it is asked for a number. */
    OneCase whoseReferenceIsTaken() {
        referenceTaken = true;
        return this;
    }

    int numbersAsked() {
        return numbersAsked;
    }

    /** What was asked before, and was accepted. */
    OneCase given(CaseCommand... commands) {
        for (var command : commands) {
            happened(decider.decide(command, state, circumstances()));
        }
        return this;
    }

    private void happened(List<CaseEvent> events) {
        for (var event : events) {
            history.add(event);
            state = state.evolve(event);
        }
    }

    /** What had happened by itself: the engine asked as soon as it could. */
    OneCase givenByEngine(Function<OneCase, CaseCommand> command) {
        var people = actor;
        by(ENGINE).given(command.apply(this));
        return by(people);
    }

    Answer when(CaseCommand command) {
        return new Answer(fixture(command));
    }

    Answer whenEngine(Function<OneCase, CaseCommand> command) {
        return by(ENGINE).when(command.apply(this));
    }

    CaseState state() {
        return state;
    }

    Facts facts() {
        return Standing.registered(state).facts();
    }

    CaseClock firstResponse() {
        return facts().promises().firstResponse();
    }

    CaseClock followUp() {
        return Objects.requireNonNull(facts().promises().followUp());
    }

    CaseClock resolution() {
        return Objects.requireNonNull(facts().promises().resolution());
    }

    CaseStatus status() {
        return Standing.registered(state).status();
    }

    @Nullable OperatorId holder() {
        return Standing.registered(state).holder();
    }

    List<CaseEvent> history() {
        return List.copyOf(history);
    }

    Circumstances circumstances() {
        return new Circumstances(
                now,
                actor,
                expectedVersion,
                office,
                this::nextId,
                () -> new SubjectId(nextId()),
                this::nextNumber);
    }

    private CaseNumber nextNumber() {
        numbersAsked++;
        if (referenceTaken) {
            throw new Refused(RefusalCode.REFERENCE_TAKEN);
        }
        return NUMBER;
    }

    private UUID nextId() {
        return new UUID(1, ++lastId);
    }

    private ResultValidator<CaseAggregate> fixture(CaseCommand command) {
        var fixture = new AggregateTestFixture<>(CaseAggregate.class);
        fixture.registerInjectableResource(decider);
        fixture.registerInjectableResource(new Desk());
        return fixture.given(history)
                .when(new GenericCommandMessage<>(new GenericMessage<>(command), CaseCommand.NAME));
    }

    /** Lays the circumstances of the test out, and signs with its actor. */
    private final class Desk implements CaseDesk {

        @Override
        public Circumstances circumstancesOf(CaseCommand command, MetaData metaData) {
            return circumstances();
        }

        @Override
        public MetaData provenanceOf(
                CaseEvent event, Circumstances circumstances, MetaData commandMetaData) {
            return MetaData.with(Provenance.ACTOR, circumstances.actor().name())
                    .and(Provenance.OCCURRED_AT, event.occurredAt(circumstances.now()).toString());
        }
    }

    /** What the aggregate made of a command. */
    final class Answer {

        private final ResultValidator<CaseAggregate> result;

        private Answer(ResultValidator<CaseAggregate> result) {
            this.result = result;
        }

        /** Exactly this happened; the case goes on from there. */
        OneCase then(CaseEvent... events) {
            result.expectSuccessfulHandlerExecution().expectEvents((Object[]) events);
            happened(List.of(events));
            result.expectResultMessagePayload(
                    new Decision(Asked.ID, state.version(), List.of(events), null));
            return OneCase.this;
        }

        /** Nothing happened yet: it is to be asked again then. */
        OneCase waitsUntil(String localDateTime) {
            result.expectSuccessfulHandlerExecution().expectNoEvents();
            result.expectResultMessagePayload(
                    new Decision(Asked.ID, state.version(), List.of(), Wall.at(localDateTime)));
            return OneCase.this;
        }

        /** Nothing was to be done, and nobody is told off for it. */
        OneCase nothing() {
            return then();
        }

        void refused(RefusalCode code) {
            refused(code, "");
        }

        /** Refused, and the details say this. */
        void refused(RefusalCode code, String detail) {
            result.expectNoEvents()
                    .expectException(
                            Matchers.matches((Refused refused) ->
                                    refused.code() == code
                                            && refused.details().toString().contains(detail)))
                    .expectException(CoreMatchers.instanceOf(Refused.class));
        }
    }
}

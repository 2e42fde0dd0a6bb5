package org.pirveli.domain.casework;

import static org.pirveli.api.RefusalCode.CASE_CLOSED;
import static org.pirveli.api.RefusalCode.NOT_AUTHORISED;
import static org.pirveli.api.RefusalCode.NOT_FOUND;
import static org.pirveli.api.RefusalCode.VERSION_CONFLICT;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.EscalateCase;
import org.pirveli.api.casework.CaseCommand.ImportCase;
import org.pirveli.api.casework.CaseCommand.RecalculateDeadline;
import org.pirveli.api.casework.CaseCommand.RegisterApplication;
import org.pirveli.api.casework.CaseCommand.RemindAssignee;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.event.NoteAdded;

/** What holds for every command, whatever it asks for. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WhoeverAsksTest {

    static Stream<CaseCommand> ofACase() {
        return Arrays.stream(Asked.everything())
                .filter(command -> !(command instanceof RegisterApplication))
                .filter(command -> !(command instanceof ImportCase));
    }

    static List<CaseCommand> ofTheEngine() {
        return List.of(
                new RemindAssignee(Asked.ID, OneCase.CLOCK, 1, 50),
                new EscalateCase(Asked.ID, OneCase.CLOCK, 1, 3),
                new RecalculateDeadline(Asked.ID),
                Asked.rebase(1, Wall.at("2022-06-06T10:00")),
                Asked.inherit(TestOffice.OTHER, OneCase.registered().firstResponse().schedule()));
    }

    @ParameterizedTest
    @MethodSource("ofACase")
    void a_case_that_nobody_registered_is_not_found(CaseCommand command) {
        OneCase.on("2022-06-06T10:00").when(command).refused(NOT_FOUND);
    }

    @ParameterizedTest
    @MethodSource("ofTheEngine")
    void the_engine_does_not_find_it_either(CaseCommand command) {
        OneCase.on("2022-06-06T10:00").whenEngine(_ -> command).refused(NOT_FOUND);
    }

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "SYSTEM")
    void nobody_but_the_engine_lets_time_pass(Role role) {
        var overdue =
                OneCase.registered()
                        .at("2022-06-20T09:00")
                        .by(OneCase.actor("someone", role, TestOffice.FIRST));

        ofTheEngine().forEach(command -> overdue.when(command).refused(NOT_AUTHORISED));
    }

    @ParameterizedTest
    @MethodSource("ofACase")
    void whoever_saw_another_version_of_the_case_is_told_the_present_one(CaseCommand command) {
        OneCase.closed().seenAtVersion(3).when(command).refused(VERSION_CONFLICT, "=4");
    }

    @Test
    void whoever_saw_the_present_version_is_answered_as_usual() {
        OneCase.closed().seenAtVersion(4).when(Asked.answer()).refused(CASE_CLOSED, "ANSWERED");
        OneCase.closed()
                .seenAtVersion(4)
                .when(Asked.note("called back"))
                .then(new NoteAdded(Asked.ID, OneCase.SUBJECT, "called back"));
        OneCase.on("2022-06-06T10:00").seenAtVersion(0).given(Asked.register());
    }

    @Test
    void the_desk_signs_every_event_and_knows_what_the_command_carried() {
        var late = OneCase.assigned().at("2022-06-08T20:00");
        var fixture = new AggregateTestFixture<>(CaseAggregate.class);
        fixture.registerInjectableResource(new CaseDecider());
        fixture.registerInjectableResource(new Signing(late));

        fixture.given(late.history())
                .when(
                        new GenericCommandMessage<>(
                                new GenericMessage<>(Asked.answer()), CaseCommand.NAME),
                        Map.of("correlationId", "c-1"))
                .expectEvents(signed(late, 0), signed(late, 1));
    }

    private static GenericDomainEventMessage<CaseEvent> signed(OneCase late, int index) {
        var events = new CaseDecider().decide(Asked.answer(), late.state(), late.circumstances());
        return new GenericDomainEventMessage<>(
                CaseAggregate.class.getSimpleName(),
                Asked.ID.toString(),
                late.history().size() + index,
                events.get(index),
                MetaData.with("signedFor", "c-1")
                        .and("event", events.get(index).getClass().getSimpleName()));
    }

    /** A desk that signs with what the command carried. */
    private record Signing(OneCase of) implements CaseDesk {

        @Override
        public Circumstances circumstancesOf(CaseCommand command, MetaData metaData) {
            return of.circumstances();
        }

        @Override
        public MetaData provenanceOf(
                CaseEvent event, Circumstances circumstances, MetaData commandMetaData) {
            return MetaData.with("signedFor", commandMetaData.get("correlationId"))
                    .and("event", event.getClass().getSimpleName());
        }
    }
}

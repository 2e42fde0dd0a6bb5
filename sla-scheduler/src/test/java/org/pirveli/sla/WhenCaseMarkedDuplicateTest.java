package org.pirveli.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GenericTrackedEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.CaseCommand.InheritDueInstant;
import org.pirveli.api.casework.CaseId;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class WhenCaseMarkedDuplicateTest {

    private final ToldCases cases = new ToldCases();
    private final TestCase duplicate = TestCase.dueAt(Instant.parse("2026-11-25T14:00:00Z"));
    private final CaseId survivor = new CaseId(UUID.randomUUID());

    @Test
    void the_survivor_inherits_what_the_duplicate_had_been_promised() throws Exception {
        handler(cases).handle(marked());

        assertThat(cases.commands())
                .containsExactly(new InheritDueInstant(survivor, duplicate.id, duplicate.schedule));
    }

    @Test
    void a_duplicate_that_had_its_answer_leaves_nothing_to_inherit() throws Exception {
        var answered = duplicate.markedDuplicateOf(survivor, null).event();

        handler(cases).handle(GenericEventMessage.asEventMessage(answered));

        assertThat(cases.commands()).isEmpty();
    }

    @Test
    void a_survivor_that_could_not_be_told_is_told_again() {
        var deaf = handler(commands -> new SystemCommands.Sent(0, commands.size()));

        assertThatThrownBy(() -> deaf.handle(marked())).isInstanceOf(SurvivorNotTold.class);
    }

    @Test
    void a_replay_tells_nobody() throws Exception {
        var token =
                ReplayToken.createReplayToken(
                        new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(3));

        handler(cases).handle(new GenericTrackedEventMessage<>(token, marked()));

        assertThat(cases.commands()).isEmpty();
        assertThat(handler(cases).supportsReset()).isFalse();
    }

    private EventMessage<Object> marked() {
        return GenericEventMessage.asEventMessage(
                duplicate.markedDuplicateOf(survivor, duplicate.schedule).event());
    }

    private static AnnotationEventHandlerAdapter handler(SystemCommands commands) {
        return new AnnotationEventHandlerAdapter(
                new WhenCaseMarkedDuplicateThenSurvivorInheritsItsDue(commands));
    }
}

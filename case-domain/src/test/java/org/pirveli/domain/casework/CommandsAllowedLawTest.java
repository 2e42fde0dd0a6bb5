package org.pirveli.domain.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseCommand.ImpliedCommand;
import org.pirveli.api.casework.CaseCommand.SystemCommand;
import org.pirveli.domain.casework.World.Step;

/** What is said to be allowed is compared with what is decided, all along the random walks. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class CommandsAllowedLawTest {

    static LongStream seeds() {
        return Walk.seeds();
    }

    @Test
    void every_command_of_people_is_judged_in_the_order_of_the_table_of_contents() {
        var oneCase = OneCase.registered();

        assertThat(CommandsAllowed.now(oneCase.state(), oneCase.circumstances()).keySet())
                .containsExactlyElementsOf(
                        Arrays.stream(CaseCommand.class.getPermittedSubclasses())
                                .filter(type ->
                                        type != SystemCommand.class && type != ImpliedCommand.class)
                                .<Class<? extends CaseCommand>>map(
                                        type -> type.asSubclass(CaseCommand.class))
                                .toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_allowed_can_be_done_and_what_is_not_is_refused_for_that_reason(long seed) {
        var random = new Random(seed);
        var world = Walk.of(seed).anew();
        for (var outcome : Walk.of(seed).outcomes()) {
            var actor = Walk.PEOPLE.get(random.nextInt(Walk.PEOPLE.size()));
            if (random.nextInt(3) == 0) {
                judge(random, world, outcome.step().asking(actor));
            }
            world.take(outcome.step());
        }
    }

    private static void judge(Random random, World world, Step asker) {
        var sayings = new Sayings(random, asker.at(), world.state()).all().toList();
        CommandsAllowed.now(world.state(), world.circumstances(asker))
                .forEach((kind, refusal) -> {
                    var answers = answers(world, asker, sayings, kind);
                    assertThat(answers)
                            .as("%s asks %s", asker.actor().name(), kind)
                            .contains(refusal);
                    if (refusal.isPresent() && !hasItAlready(world, asker.actor(), kind)) {
                        assertThat(answers).containsOnly(refusal);
                    }
                    assertThat(answers.contains(Optional.empty())).isEqualTo(refusal.isEmpty());
                });
    }

    private static List<Optional<RefusalCode>> answers(
            World world, Step asker, List<CaseCommand> sayings, Class<? extends CaseCommand> kind) {
        return sayings.stream()
                .filter(kind::isInstance)
                .map(command -> Optional.ofNullable(world.decided(asker.asking(command)).refusal()))
                .toList();
    }

    /** Whoever has a case is told so when taking it, and something else when giving it away. */
    private static boolean hasItAlready(
            World world, Actor actor, Class<? extends CaseCommand> kind) {
        return kind == AssignCase.class
                && actor.role() == Role.OPERATOR
                && world.state() instanceof CaseState.Open open
                && open.assignee() != null
                && open.assignee().value().equals(actor.name());
    }
}

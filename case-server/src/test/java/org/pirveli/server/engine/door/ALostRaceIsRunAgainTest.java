package org.pirveli.server.engine.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.casework.CaseId;
import org.pirveli.server.engine.Conditions;
import org.pirveli.server.engine.Handled;
import org.pirveli.server.engine.StorageAway;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Intruder;
import org.pirveli.server.harness.Said;
import org.pirveli.server.harness.SharedNodes;

final class ALostRaceIsRunAgainTest {

    private final CaseId caseId = new CaseId(UUID.randomUUID());

    @ParameterizedTest
    @EnumSource
    void who_comes_second_decides_anew_on_what_the_first_left(Databases database) {
        var node = SharedNodes.on(database);
        node.does(Said.register(caseId), Said.OPERATOR);
        node.does(Said.note(caseId, "first"), Said.OPERATOR);
        var intruder = new Intruder(node);
        var tries = new AtomicInteger();

        var executed =
                node.door()
                        .execute(
                                Said.assign(caseId),
                                Said.SUPERVISOR,
                                Conditions.NONE.with(_ -> {
                                    if (tries.incrementAndGet() <= 2) {
                                        intruder.notes(caseId);
                                    }
                                }));

        assertThat(tries).hasValue(3);
        assertThat(executed.decision().version()).isEqualTo(5);
        assertThat(node.log(caseId))
                .containsExactly(
                        "ApplicationRegistered",
                        "NoteAdded",
                        "NoteAdded",
                        "NoteAdded",
                        "CaseAssigned");
    }

    @ParameterizedTest
    @EnumSource
    void five_lost_races_are_enough(Databases database) {
        var node = SharedNodes.on(database);
        node.does(Said.register(caseId), Said.OPERATOR);
        node.does(Said.note(caseId, "first"), Said.OPERATOR);
        var intruder = new Intruder(node);
        var tries = new AtomicInteger();

        assertThatThrownBy(() ->
                        node.door()
                                .execute(
                                        Said.assign(caseId),
                                        Said.SUPERVISOR,
                                        Conditions.NONE.with(_ -> {
                                            tries.incrementAndGet();
                                            intruder.notes(caseId);
                                        })))
                .isInstanceOf(StorageAway.class)
                .hasCauseInstanceOf(ConcurrencyException.class);
        assertThat(tries).hasValue(5);
        assertThat(node.log(caseId)).doesNotContain("CaseAssigned").hasSize(7);
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_with_a_lost_race_is_carried_out_one_by_one(Databases database) {
        var node = SharedNodes.on(database);
        node.does(Said.register(caseId), Said.OPERATOR);
        node.does(Said.note(caseId, "first"), Said.OPERATOR);
        var other = node.registers();
        new Intruder(node).notes(caseId);

        var handled =
                node.door()
                        .executeAll(
                                List.of(
                                        Said.note(other, "a"),
                                        Said.note(caseId, "b"),
                                        Said.note(other, "c")),
                                Said.OPERATOR);

        assertThat(handled).hasSize(3).allMatch(Handled.Done.class::isInstance);
        assertThat(node.log(caseId)).hasSize(4);
        assertThat(node.log(other)).hasSize(3);
    }
}

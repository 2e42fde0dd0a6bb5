package org.pirveli.server.engine.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand.VoidFirstResponse;
import org.pirveli.api.casework.CaseId;
import org.pirveli.server.engine.Conditions;
import org.pirveli.server.engine.Executed;
import org.pirveli.server.engine.Handled;
import org.pirveli.server.engine.StorageAway;
import org.pirveli.server.harness.AtOnce;
import org.pirveli.server.harness.AtOnce.Returned;
import org.pirveli.server.harness.AtOnce.Threw;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;
import org.pirveli.server.harness.TwoNodes;

final class TwoNodesWorkOnOneCaseTest {

    private final Node one = TwoNodes.one();
    private final Node other = TwoNodes.other();

    @Test
    void a_node_does_not_refuse_on_what_it_remembers() {
        var caseId = one.registers();
        other.does(Said.assign(caseId), Said.SUPERVISOR);

        assertThat(one.does(Said.answer(caseId), Said.OPERATOR).decision().version()).isEqualTo(3);
    }

    @Test
    void a_node_does_not_accept_on_what_it_remembers() {
        var caseId = one.registers();
        one.does(Said.assign(caseId), Said.SUPERVISOR);
        other.does(Said.answer(caseId), Said.OPERATOR);

        assertThatThrownBy(() -> one.does(Said.answer(caseId), Said.OPERATOR))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.code())
                                        .isEqualTo(RefusalCode.FIRST_RESPONSE_ALREADY_ISSUED));
    }

    @Test
    void a_node_does_not_start_a_clock_again_that_another_has_started() {
        var caseId = one.registers();
        one.does(Said.assign(caseId), Said.SUPERVISOR);
        one.does(Said.answer(caseId), Said.OPERATOR);
        var voiding = new VoidFirstResponse(caseId, "it came back");
        other.does(voiding, Said.SUPERVISOR);

        assertThatThrownBy(() -> one.does(voiding, Said.SUPERVISOR)).isInstanceOf(Refused.class);
        assertThat(one.log(caseId)).containsOnlyOnce("FirstResponseVoided");
    }

    @Test
    void a_batch_stands_on_nothing_that_a_node_remembers() {
        var answered = one.registers();
        var assigned = one.registers();
        one.does(Said.assign(answered), Said.SUPERVISOR);
        other.does(Said.answer(answered), Said.OPERATOR);
        other.does(Said.assign(assigned), Said.SUPERVISOR);

        var handled =
                one.door()
                        .executeAll(
                                List.of(
                                        Said.answer(answered),
                                        Said.answer(assigned),
                                        Said.note(assigned, "and then")),
                                Said.OPERATOR);

        assertThat(handled.getFirst())
                .isInstanceOfSatisfying(
                        Handled.Failed.class,
                        failed ->
                                assertThat(failed.reason())
                                        .isInstanceOfSatisfying(
                                                Refused.class,
                                                refused ->
                                                        assertThat(refused.code())
                                                                .isEqualTo(
                                                                        RefusalCode
                                                                                .FIRST_RESPONSE_ALREADY_ISSUED)));
        assertThat(handled.subList(1, 3)).allMatch(Handled.Done.class::isInstance);
        assertThat(other.log(assigned))
                .containsExactly(
                        "ApplicationRegistered",
                        "CaseAssigned",
                        "FirstResponseIssued",
                        "NoteAdded");
    }

    @Test
    void the_version_that_a_caller_expects_is_compared_with_the_log() {
        var caseId = one.registers();
        other.does(Said.assign(caseId), Said.SUPERVISOR);

        assertThatThrownBy(() ->
                        one.door()
                                .execute(
                                        Said.note(caseId, "late"),
                                        Said.OPERATOR,
                                        Conditions.NONE.expecting(1)))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused ->
                                assertThat(refused.code()).isEqualTo(RefusalCode.VERSION_CONFLICT));
        one.door()
                .execute(Said.note(caseId, "in step"), Said.OPERATOR, Conditions.NONE.expecting(2));
        assertThat(other.log(caseId))
                .containsExactly("ApplicationRegistered", "CaseAssigned", "NoteAdded");
    }

    @Test
    void of_two_registrations_of_one_case_the_second_is_told_so() {
        for (int round = 0; round < 10; round++) {
            var caseId = new CaseId(UUID.randomUUID());
            var outcomes =
                    AtOnce.all(
                            java.util.List.<Callable<Executed>>of(
                                    () -> one.does(Said.register(caseId), Said.OPERATOR),
                                    () -> other.does(Said.register(caseId), Said.OPERATOR)));

            assertThat(outcomes).filteredOn(Returned.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Threw.class::isInstance)
                    .allSatisfy(each ->
                            assertThat(((Threw<?>) each).failure())
                                    .isInstanceOfSatisfying(
                                            Refused.class,
                                            refused ->
                                                    assertThat(refused.code())
                                                            .isEqualTo(RefusalCode.CASE_EXISTS)));
            assertThat(one.log(caseId)).hasSize(1);
        }
    }

    @Test
    void what_is_confirmed_under_contention_is_in_the_log_once() {
        var caseId = one.registers();
        var works = new ArrayList<Callable<Integer>>();
        for (int i = 0; i < 6; i++) {
            var node = i % 2 == 0 ? one : other;
            works.add(() -> notes(node, caseId));
        }

        int confirmed =
                AtOnce.all(works).stream()
                        .mapToInt(each ->
                                switch (each) {
                                    case Returned<Integer>(var notes) -> notes;
                                    case Threw<Integer>(var failure) ->
                                            throw new AssertionError(failure);
                                })
                        .sum();

        assertThat(confirmed).isPositive();
        assertThat(one.log(caseId)).hasSize(1 + confirmed);
        assertThat(
                        one.jdbc()
                                .sql(
                                        "select max(sequence_number) from domain_event where"
                                                + " aggregate_identifier = ?")
                                .param(caseId.toString())
                                .query(Long.class)
                                .single())
                .isEqualTo(confirmed);
    }

    /** Whoever loses five times is told to come back; that is no confirmation. */
    private static int notes(Node node, CaseId caseId) {
        int confirmed = 0;
        for (int i = 0; i < 10; i++) {
            try {
                node.does(Said.note(caseId, "note " + i), Said.OPERATOR);
                confirmed++;
            } catch (StorageAway _) {
                // not confirmed
            }
        }
        return confirmed;
    }
}

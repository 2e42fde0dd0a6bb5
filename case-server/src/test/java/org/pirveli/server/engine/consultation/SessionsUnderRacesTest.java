package org.pirveli.server.engine.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.api.consultation.ConsultationCommand.Answer;
import org.pirveli.api.consultation.ConsultationCommand.Complete;
import org.pirveli.api.consultation.ConsultationCommand.Hold;
import org.pirveli.api.consultation.ConsultationCommand.Offer;
import org.pirveli.api.consultation.ConsultationCommand.RecordStep;
import org.pirveli.api.consultation.ConsultationCommand.Resume;
import org.pirveli.api.consultation.StepCode;
import org.pirveli.api.value.UnitId;
import org.pirveli.server.harness.AtOnce;
import org.pirveli.server.harness.AtOnce.Outcome;
import org.pirveli.server.harness.AtOnce.Returned;
import org.pirveli.server.harness.AtOnce.Threw;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.SharedNodes;
import org.pirveli.server.harness.TwoNodes;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class SessionsUnderRacesTest {

    private static final UnitId UNIT = new UnitId("first-response");

    private static Actor someone() {
        return new Actor("op-" + UUID.randomUUID(), Role.OPERATOR, "desk", Set.of(UNIT));
    }

    private static ConsultationExecuted does(Node node, Actor actor, ConsultationCommand command) {
        return node.get(ConsultationDoor.class)
                .execute(command, actor, ConsultationConditions.NONE);
    }

    private static ConsultationId offered(Node node) {
        var id = new ConsultationId(UUID.randomUUID());
        does(node, someone(), new Offer(id, Channel.HOTLINE, null, null, null, null, null, null));
        return id;
    }

    private static ConsultationId inDanger(Node node, Actor operator) {
        var id = offered(node);
        does(node, operator, new Answer(id));
        does(node, operator, new RecordStep(id, new StepCode("SAFETY_AND_URGENCY"), true));
        return id;
    }

    private static List<RefusalCode> refusals(List<? extends Outcome<?>> outcomes) {
        return outcomes.stream()
                .filter(Threw.class::isInstance)
                .map(each -> ((Refused) ((Threw<?>) each).failure()).code())
                .toList();
    }

    private static long done(List<? extends Outcome<?>> outcomes) {
        return outcomes.stream().filter(Returned.class::isInstance).count();
    }

    private static List<String> log(Node node, ConsultationId id) {
        return node.jdbc()
                .sql(
                        "select payload_type from domain_event where aggregate_identifier = ?"
                                + " order by sequence_number")
                .param(id.toString())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static OperatorSessions.State stateOf(Node node, ConsultationId id) {
        return node.get(OperatorSessions.class).find(id).orElseThrow().state();
    }

    @ParameterizedTest
    @EnumSource
    void of_many_who_answer_the_same_call_one_has_it(Databases database) {
        var node = SharedNodes.on(database);
        for (int round = 0; round < 10; round++) {
            var id = offered(node);
            Callable<ConsultationExecuted> answer = () -> does(node, someone(), new Answer(id));

            var outcomes = AtOnce.all(List.of(answer, answer, answer, answer));

            assertThat(done(outcomes)).isEqualTo(1);
            assertThat(refusals(outcomes)).hasSize(3).containsOnly(RefusalCode.ALREADY_ANSWERED);
            assertThat(log(node, id))
                    .containsExactly("ConsultationOffered", "ConsultationAnswered");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_dry_run_leaves_nothing_behind_not_even_a_desk(Databases database) {
        var node = SharedNodes.on(database);
        var nino = someone();
        var id = offered(node);
        var dryRun = new ConsultationConditions(null, true, null, null, _ -> {});

        var tried = node.get(ConsultationDoor.class).execute(new Answer(id), nino, dryRun);

        assertThat(tried.events()).containsExactly("ConsultationAnswered");
        assertThat(log(node, id)).containsExactly("ConsultationOffered");
        assertThat(stateOf(node, id)).isEqualTo(OperatorSessions.State.WAITING);
        assertThat(
                        node.jdbc()
                                .sql("select count(*) from operator_desk where operator = ?")
                                .param(nino.name())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @RepeatedTest(10)
    void two_operators_at_two_nodes_do_not_answer_the_same_call() {
        var id = offered(TwoNodes.one());

        var outcomes =
                AtOnce.<ConsultationExecuted>all(
                        List.of(
                                () -> does(TwoNodes.one(), someone(), new Answer(id)),
                                () -> does(TwoNodes.other(), someone(), new Answer(id))));

        assertThat(done(outcomes)).isEqualTo(1);
        assertThat(refusals(outcomes)).containsExactly(RefusalCode.ALREADY_ANSWERED);
    }

    @RepeatedTest(10)
    void an_operator_who_answers_two_calls_at_once_attends_to_one_of_them() {
        var nino = someone();
        var first = offered(TwoNodes.one());
        var second = offered(TwoNodes.one());

        var outcomes =
                AtOnce.<ConsultationExecuted>all(
                        List.of(
                                () -> does(TwoNodes.one(), nino, new Answer(first)),
                                () -> does(TwoNodes.other(), nino, new Answer(second))));

        assertThat(done(outcomes)).isEqualTo(2);
        assertThat(List.of(stateOf(TwoNodes.one(), first), stateOf(TwoNodes.one(), second)))
                .containsExactlyInAnyOrder(
                        OperatorSessions.State.ACTIVE, OperatorSessions.State.HELD);
    }

    @ParameterizedTest
    @EnumSource
    void the_limit_of_those_who_wait_holds_under_a_race(Databases database) {
        var node = SharedNodes.on(database);
        var nino = someone();
        var ids = List.of(offered(node), offered(node), offered(node), offered(node));
        var more = List.of(offered(node), offered(node), offered(node));
        ids.forEach(each -> does(node, nino, new Answer(each)));

        var outcomes =
                AtOnce.all(
                        more.stream()
                                .map(each ->
                                        (Callable<ConsultationExecuted>)
                                                () -> does(node, nino, new Answer(each)))
                                .toList());

        assertThat(refusals(outcomes)).hasSize(3).containsOnly(RefusalCode.HELD_LIMIT_REACHED);
        assertThat(
                        node.jdbc()
                                .sql(
                                        "select count(*) from operator_session where operator = ?"
                                                + " and state = 'HELD'")
                                .param(nino.name())
                                .query(Long.class)
                                .single())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @EnumSource
    void holding_and_completing_at_once_leaves_one_story(Databases database) {
        var node = SharedNodes.on(database);
        for (int round = 0; round < 10; round++) {
            var nino = someone();
            var id = inDanger(node, nino);

            var outcomes =
                    AtOnce.<ConsultationExecuted>all(
                            List.of(
                                    () -> does(node, nino, new Hold(id)),
                                    () -> does(node, nino, new Complete(id))));

            assertThat(done(outcomes)).isEqualTo(1);
            assertThat(refusals(outcomes))
                    .containsAnyOf(RefusalCode.CONSULTATION_ENDED, RefusalCode.WRONG_SESSION_STATE);
            assertThat(stateOf(node, id))
                    .isIn(OperatorSessions.State.HELD, OperatorSessions.State.ENDED);
        }
    }

    @RepeatedTest(5)
    void resuming_two_at_once_attends_to_one_of_them() {
        var nino = someone();
        var first = inDanger(TwoNodes.one(), nino);
        var second = inDanger(TwoNodes.one(), nino);
        var third = inDanger(TwoNodes.one(), nino);

        var outcomes =
                AtOnce.<ConsultationExecuted>all(
                        List.of(
                                () -> does(TwoNodes.one(), nino, new Resume(first)),
                                () -> does(TwoNodes.other(), nino, new Resume(second))));

        assertThat(done(outcomes)).isEqualTo(2);
        assertThat(
                        List.of(
                                stateOf(TwoNodes.one(), first),
                                stateOf(TwoNodes.one(), second),
                                stateOf(TwoNodes.one(), third)))
                .containsOnlyOnce(OperatorSessions.State.ACTIVE);
    }

    @Test
    void answering_another_holds_the_one_in_hand_in_the_same_transaction() {
        var node = SharedNodes.on(Databases.H2);
        var nino = someone();
        var first = inDanger(node, nino);
        var second = offered(node);

        var executed = does(node, nino, new Answer(second));

        assertThat(executed.held()).isEqualTo(first);
        assertThat(log(node, first)).endsWith("ConsultationHeld");
        assertThat(node.get(OperatorSessions.class).find(second).orElseThrow().operator())
                .isEqualTo(new OperatorId(nino.name()));
    }
}

package org.pirveli.server.engine.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.Actor;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.Role;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseKind;
import org.pirveli.api.casework.Channel;
import org.pirveli.api.casework.ConsultationId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.api.consultation.Abandonment;
import org.pirveli.api.consultation.ConsultationCommand;
import org.pirveli.api.consultation.ConsultationCommand.Answer;
import org.pirveli.api.consultation.ConsultationCommand.Complete;
import org.pirveli.api.consultation.ConsultationCommand.Offer;
import org.pirveli.api.consultation.ConsultationCommand.RecordStep;
import org.pirveli.api.consultation.ConsultationCommand.RegisterApplication;
import org.pirveli.api.consultation.ConsultationCommand.Touch;
import org.pirveli.api.consultation.StepCode;
import org.pirveli.api.value.UnitId;
import org.pirveli.projections.casework.CaseFiles;
import org.pirveli.projections.consultation.ConsultationFiles;
import org.pirveli.server.engine.ConsultationAwait;
import org.pirveli.server.harness.AtOnce;
import org.pirveli.server.harness.AtOnce.Returned;
import org.pirveli.server.harness.AtOnce.Threw;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;

/** A crash leaves no session active for ever, and what a session began is whole. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class LostSessionsTest {

    private static final UnitId UNIT = new UnitId("first-response");
    private static final Actor OPERATOR =
            new Actor("operator", Role.OPERATOR, "desk", Set.of(UNIT));
    private static final String NO_JANITOR = "pirveli.consultation.look-every=1h";

    private static ConsultationExecuted does(Node node, ConsultationCommand command) {
        return node.get(ConsultationDoor.class)
                .execute(command, OPERATOR, ConsultationConditions.NONE);
    }

    private static ConsultationId offered(Node node) {
        var id = new ConsultationId(UUID.randomUUID());
        does(node, new Offer(id, Channel.HOTLINE, null, "599123456", "ka", null, null, null));
        return id;
    }

    @ParameterizedTest
    @EnumSource
    void every_node_cleans_up_and_each_loss_is_recorded_once(Databases database) {
        var store = database.open();
        try (var node = store.node(NO_JANITOR)) {
            var waiting = offered(node);
            var lost = offered(node);
            does(node, new Answer(lost));
            node.clock().shift(Duration.ofMinutes(4));
            does(node, new Touch(lost));
            var lastSign = node.clock().instant();
            node.clock().shift(Duration.ofMinutes(31));
            var janitor = node.get(SessionJanitor.class);

            Callable<Integer> cleanUp = janitor::cleanUp;
            var outcomes = AtOnce.all(List.of(cleanUp, cleanUp, cleanUp));

            assertThat(outcomes).allMatch(Returned.class::isInstance);
            assertThat(janitor.cleanUp()).isZero();
            var files = node.get(ConsultationFiles.class);
            assertThat(node.get(ConsultationAwait.class).await(lost, 3)).isTrue();
            assertThat(node.get(ConsultationAwait.class).await(waiting, 2)).isTrue();
            assertThat(files.byId(waiting).orElseThrow().abandoned())
                    .isEqualTo(Abandonment.NOBODY_ANSWERED);
            var file = files.byId(lost).orElseThrow();
            assertThat(file.version()).isEqualTo(3);
            assertThat(file.abandoned()).isEqualTo(Abandonment.OPERATOR_GONE);
            assertThat(file.endedAt()).isBetween(lastSign.minusSeconds(5), lastSign.plusSeconds(1));
            assertThat(file.attendedMillis(node.clock().instant()))
                    .isBetween(240_000L, 250_000L)
                    .isEqualTo(file.elapsedMillis(node.clock().instant()));
        }
    }

    @Test
    void an_operator_who_gives_signs_loses_nothing() {
        try (var node = Databases.H2.open().node(NO_JANITOR)) {
            var id = offered(node);
            does(node, new Answer(id));
            for (int i = 0; i < 4; i++) {
                node.clock().shift(Duration.ofMinutes(20));
                does(node, new Touch(id));
                assertThat(node.get(SessionJanitor.class).cleanUp()).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_case_that_came_up_is_received_with_the_answer_and_held_at_once(Databases database) {
        try (var node = database.open().node(NO_JANITOR)) {
            var id = offered(node);
            does(node, new Answer(id));
            var answeredAt = node.get(OperatorSessions.class).find(id).orElseThrow().answeredAt();
            var caseId = new CaseId(UUID.randomUUID());

            var executed = does(node, registration(id, caseId));

            assertThat(executed.events()).containsExactly("ConsultationJoinedCase");
            assertThat(node.log(caseId)).containsExactly("ApplicationRegistered", "CaseAssigned");
            node.shows(caseId, 2);
            var file =
                    node.get(CaseFiles.class)
                            .byId(caseId, Sight.ALL, node.clock().instant())
                            .orElseThrow();
            assertThat(file.receivedAt()).isEqualTo(answeredAt);
            assertThat(file.channel()).isEqualTo(Channel.HOTLINE);
            assertThat(file.applicant().phone()).isEqualTo("+995599123456");
            assertThat(file.assignee()).hasToString("operator");
        }
    }

    @Test
    void what_the_case_refuses_leaves_nothing_of_the_session_either() {
        try (var node = Databases.H2.open().node(NO_JANITOR)) {
            var id = offered(node);
            does(node, new Answer(id));
            var caseId = node.registers();

            var outcomes =
                    AtOnce.<ConsultationExecuted>all(
                            List.of(() -> does(node, registration(id, caseId))));

            assertThat(((Refused) ((Threw<?>) outcomes.getFirst()).failure()).code())
                    .isEqualTo(RefusalCode.CASE_EXISTS);
            assertThat(
                            node.get(OperatorSessions.class)
                                    .findAbout(id, caseId, new OperatorId("operator")))
                    .isEmpty();
        }
    }

    @Test
    void the_view_read_again_from_the_log_is_the_same() {
        var store = Databases.H2.open();
        List<String> before;
        try (var node = store.node(NO_JANITOR)) {
            for (int i = 0; i < 5; i++) {
                var id = offered(node);
                does(node, new Answer(id));
                does(node, new RecordStep(id, new StepCode("SAFETY_AND_URGENCY"), true));
                if (i % 2 == 0) {
                    does(node, new Complete(id));
                }
            }
            var last = offered(node);
            assertThat(node.get(ConsultationAwait.class).await(last, 1)).isTrue();
            before = rows(node);
            node.jdbc().sql("update view_state set version = 0").update();
        }
        try (var node = store.node(NO_JANITOR)) {
            var last = offered(node);
            assertThat(node.get(ConsultationAwait.class).await(last, 1)).isTrue();
            node.jdbc()
                    .sql("delete from consultation_file where consultation_id = ?")
                    .param(last.value())
                    .update();
            assertThat(rows(node)).isEqualTo(before);
        }
    }

    private static List<String> rows(Node node) {
        return node.jdbc()
                .sql("select * from consultation_file order by consultation_id")
                .query((row, _) -> {
                    var line = new StringBuilder();
                    for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                        line.append(row.getString(i)).append('|');
                    }
                    return line.toString();
                })
                .list();
    }

    private static RegisterApplication registration(ConsultationId id, CaseId caseId) {
        return new RegisterApplication(
                id,
                caseId,
                CaseKind.APPLICATION,
                "Pension not recalculated",
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

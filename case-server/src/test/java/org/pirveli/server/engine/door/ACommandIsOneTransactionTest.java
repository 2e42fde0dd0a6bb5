package org.pirveli.server.engine.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.server.engine.CaseRegistry;
import org.pirveli.server.engine.Conditions;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;
import org.pirveli.server.harness.SharedNodes;

final class ACommandIsOneTransactionTest {

    private static final class Changed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final Conditions UNDONE =
            Conditions.NONE.with(_ -> {
                throw new Changed();
            });

    private final CaseId caseId = new CaseId(UUID.randomUUID());

    @ParameterizedTest
    @EnumSource
    void a_case_that_is_taken_in_can_be_read_as_soon_as_it_is_answered(Databases database) {
        var node = SharedNodes.on(database);
        node.does(Said.register(caseId), Said.OPERATOR);
        node.does(Said.assign(caseId), Said.SUPERVISOR);
        node.does(Said.answer(caseId), Said.OPERATOR);

        node.shows(caseId, 3);
        assertThat(node.log(caseId))
                .containsExactly("ApplicationRegistered", "CaseAssigned", "FirstResponseIssued");
    }

    @ParameterizedTest
    @EnumSource
    void the_callers_rows_are_there_with_the_event(Databases database) {
        var node = SharedNodes.on(database);
        node.door()
                .execute(
                        Said.register(caseId),
                        Said.OPERATOR,
                        Conditions.NONE.with(_ -> keepAnswer(node)));

        assertThat(node.log(caseId)).hasSize(1);
        assertThat(answersKept(node)).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_registration_that_is_undone_leaves_nothing(Databases database) {
        var node = SharedNodes.on(database);
        var conditions =
                Conditions.NONE.with(_ -> {
                    keepAnswer(node);
                    throw new Changed();
                });

        assertThatThrownBy(() ->
                        node.door()
                                .execute(
                                        Said.register(caseId, "ref-" + caseId),
                                        Said.OPERATOR,
                                        conditions))
                .isInstanceOf(Changed.class);

        assertThat(node.log(caseId)).isEmpty();
        assertThat(answersKept(node)).isZero();
        assertThat(node.get(CaseRegistry.class).find(caseId)).isEmpty();
        assertThatThrownBy(() -> node.does(Said.assign(caseId), Said.SUPERVISOR))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(RefusalCode.NOT_FOUND));
        node.does(Said.register(caseId, "ref-" + caseId), Said.OPERATOR);
        assertThat(node.log(caseId)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_step_that_is_undone_is_not_remembered(Databases database) {
        var node = SharedNodes.on(database);
        node.does(Said.register(caseId), Said.OPERATOR);

        assertThatThrownBy(() -> node.door().execute(Said.assign(caseId), Said.SUPERVISOR, UNDONE))
                .isInstanceOf(Changed.class);

        assertThatThrownBy(() -> node.does(Said.answer(caseId), Said.OPERATOR))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(RefusalCode.WRONG_STATUS));
        var assigned = node.does(Said.assign(caseId), Said.SUPERVISOR);
        assertThat(assigned.decision().version()).isEqualTo(2);
        assertThat(node.log(caseId)).containsExactly("ApplicationRegistered", "CaseAssigned");
    }

    @ParameterizedTest
    @EnumSource
    void a_rehearsal_leaves_nothing(Databases database) {
        var node = SharedNodes.on(database);
        long events = node.count("domain_event");
        long cases = node.count("case_registry");
        var rehearsal =
                node.door()
                        .execute(
                                Said.register(caseId),
                                Said.OPERATOR,
                                Conditions.NONE.asDryRun().with(_ -> keepAnswer(node)));

        assertThat(rehearsal.decision().events()).hasSize(1);
        assertThat(rehearsal.caseNumber()).isNull();
        assertThat(node.log(caseId)).isEmpty();
        assertThat(answersKept(node)).isZero();
        assertThat(node.count("domain_event")).isEqualTo(events);
        assertThat(node.count("case_registry")).isEqualTo(cases);

        node.does(Said.register(caseId), Said.OPERATOR);
        node.door().execute(Said.assign(caseId), Said.SUPERVISOR, Conditions.NONE.asDryRun());
        assertThat(node.does(Said.assign(caseId), Said.SUPERVISOR).decision().version())
                .isEqualTo(2);
    }

    /** On PostgreSQL, where a constraint can be made to speak at the very last moment. */
    @Test
    void a_commit_that_fails_is_not_remembered() {
        var node = SharedNodes.on(Databases.POSTGRESQL);
        node.does(Said.register(caseId), Said.OPERATOR);
        node.jdbc()
                .sql(
                        """
                        create function refuse_commit() returns trigger language plpgsql as
                        $$ begin raise exception 'no' using errcode = 'P0001'; end $$
                        """)
                .update();
        node.jdbc()
                .sql(
                        "create constraint trigger refuse_commit after insert on domain_event"
                                + " deferrable initially deferred for each row"
                                + " when (new.aggregate_identifier = '"
                                + caseId
                                + "') execute function refuse_commit()")
                .update();
        try {
            assertThatThrownBy(() -> node.does(Said.assign(caseId), Said.SUPERVISOR))
                    .isNotInstanceOf(Refused.class);
        } finally {
            node.jdbc().sql("drop trigger refuse_commit on domain_event").update();
            node.jdbc().sql("drop function refuse_commit()").update();
        }

        assertThatThrownBy(() -> node.does(Said.answer(caseId), Said.OPERATOR))
                .isInstanceOf(Refused.class);
        node.does(Said.assign(caseId), Said.SUPERVISOR);
        assertThat(node.log(caseId)).containsExactly("ApplicationRegistered", "CaseAssigned");
    }

    private void keepAnswer(Node node) {
        node.jdbc()
                .sql("insert into idempotency (scope, body, answer) values (?, 'b', 'a')")
                .param(caseId.toString())
                .update();
    }

    private long answersKept(Node node) {
        return node.jdbc()
                .sql("select count(*) from idempotency where scope = ?")
                .param(caseId.toString())
                .query(Long.class)
                .single();
    }
}

package org.pirveli.server.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.engine.CaseRegistry;
import org.pirveli.server.engine.Executed;
import org.pirveli.server.harness.AtOnce;
import org.pirveli.server.harness.AtOnce.Outcome;
import org.pirveli.server.harness.AtOnce.Returned;
import org.pirveli.server.harness.AtOnce.Threw;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;
import org.pirveli.server.harness.SharedNodes;
import org.pirveli.server.harness.TwoNodes;

final class DuplicateMarksTest {

    @Test
    void two_cases_that_mark_each_other_on_two_nodes_make_no_circle() {
        eachOther(TwoNodes.one(), TwoNodes.other());
    }

    @ParameterizedTest
    @EnumSource
    void two_cases_that_mark_each_other_on_one_node_make_no_circle(Databases database) {
        eachOther(SharedNodes.on(database), SharedNodes.on(database));
    }

    private static void eachOther(Node one, Node other) {
        for (int round = 0; round < 10; round++) {
            var a = one.registers();
            var b = one.registers();
            var outcomes =
                    AtOnce.all(
                            List.<Callable<Executed>>of(
                                    () -> one.does(Said.duplicate(a, b), Said.SUPERVISOR),
                                    () -> other.does(Said.duplicate(b, a), Said.SUPERVISOR)));

            oneIsRefused(outcomes);
            assertThat(marksOnMarked(one)).isZero();
        }
    }

    @Test
    void three_cases_make_no_chain() {
        var one = TwoNodes.one();
        var other = TwoNodes.other();
        for (int round = 0; round < 10; round++) {
            var a = one.registers();
            var b = other.registers();
            var c = one.registers();
            var outcomes =
                    AtOnce.all(
                            List.<Callable<Executed>>of(
                                    () -> one.does(Said.duplicate(a, b), Said.SUPERVISOR),
                                    () -> other.does(Said.duplicate(b, c), Said.SUPERVISOR)));

            oneIsRefused(outcomes);
            assertThat(marksOnMarked(one)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_mark_that_is_taken_away_makes_room_for_another(Databases database) {
        var node = SharedNodes.on(database);
        var a = node.registers();
        var b = node.registers();
        node.does(Said.duplicate(a, b), Said.SUPERVISOR);
        node.does(Said.noDuplicate(a), Said.SUPERVISOR);
        node.does(Said.duplicate(b, a), Said.SUPERVISOR);

        var registry = node.get(CaseRegistry.class);
        assertThat(registry.find(a).orElseThrow().duplicateOf()).isNull();
        assertThat(registry.find(b).orElseThrow().duplicateOf()).isEqualTo(a);
    }

    private static void oneIsRefused(List<Outcome<Executed>> outcomes) {
        assertThat(outcomes).filteredOn(Returned.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Threw.class::isInstance)
                .allSatisfy(each ->
                        assertThat(((Threw<?>) each).failure())
                                .isInstanceOfSatisfying(
                                        Refused.class,
                                        refused ->
                                                assertThat(refused.code())
                                                        .isEqualTo(RefusalCode.INVALID_TARGET)));
    }

    private static long marksOnMarked(Node node) {
        return node.jdbc()
                .sql(
                        "select count(*) from case_registry a join case_registry b on"
                                + " a.duplicate_of = b.case_id where b.duplicate_of is not null")
                .query(Long.class)
                .single();
    }
}

package org.pirveli.server.engine.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.server.engine.Executed;
import org.pirveli.server.harness.AtOnce;
import org.pirveli.server.harness.AtOnce.Returned;
import org.pirveli.server.harness.AtOnce.Threw;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;
import org.pirveli.server.harness.SharedNodes;
import org.pirveli.server.harness.TwoNodes;

final class ExternalReferencesTest {

    @Test
    void of_eight_at_once_on_two_nodes_one_gets_the_reference() {
        race(TwoNodes.one(), TwoNodes.other());
    }

    @ParameterizedTest
    @EnumSource
    void of_eight_at_once_on_one_node_one_gets_the_reference(Databases database) {
        race(SharedNodes.on(database), SharedNodes.on(database));
    }

    private static void race(Node one, Node other) {
        for (int round = 0; round < 5; round++) {
            var reference = "race-" + UUID.randomUUID();
            var cases = IntStream.range(0, 8).mapToObj(_ -> new CaseId(UUID.randomUUID())).toList();
            var works = new ArrayList<Callable<Executed>>();
            for (int i = 0; i < cases.size(); i++) {
                var node = i % 2 == 0 ? one : other;
                var command = Said.register(cases.get(i), reference);
                works.add(() -> node.does(command, Said.OPERATOR));
            }
            var outcomes = AtOnce.all(works);

            assertThat(outcomes).filteredOn(Returned.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Threw.class::isInstance)
                    .hasSize(7)
                    .allSatisfy(each ->
                            assertThat(((Threw<?>) each).failure())
                                    .isInstanceOfSatisfying(
                                            Refused.class,
                                            refused ->
                                                    assertThat(refused.code())
                                                            .isEqualTo(
                                                                    RefusalCode.REFERENCE_TAKEN)));
            assertThat(cases.stream().filter(each -> !one.log(each).isEmpty())).hasSize(1);
        }
    }
}

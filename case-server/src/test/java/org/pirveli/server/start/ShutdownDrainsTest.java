package org.pirveli.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;

final class ShutdownDrainsTest {

    @ParameterizedTest
    @EnumSource
    void what_was_confirmed_while_the_server_stopped_is_in_the_log(Databases database)
            throws InterruptedException {
        var store = database.open();
        var confirmed = new ConcurrentLinkedQueue<CaseId>();
        var node = store.node();
        var stopped = new CountDownLatch(4);
        IntStream.range(0, 4)
                .forEach(_ ->
                        Thread.ofPlatform()
                                .start(() -> {
                                    registersUntilRefused(node, confirmed);
                                    stopped.countDown();
                                }));
        await().until(() -> confirmed.size() > 20);
        node.close();
        stopped.await();

        try (var again = store.node()) {
            for (var caseId : confirmed) {
                assertThat(again.log(caseId)).hasSize(1);
            }
            assertThat(again.count("case_registry"))
                    .isEqualTo(again.count(ApplicationRegistered.class));
            var last = again.registers();
            again.shows(last, 1);
        }
    }

    private static void registersUntilRefused(Node node, Queue<CaseId> confirmed) {
        while (true) {
            var caseId = new CaseId(UUID.randomUUID());
            try {
                node.does(Said.register(caseId), Said.OPERATOR);
            } catch (RuntimeException _) {
                // the server has stopped; whatever it says, it confirmed nothing
                return;
            }
            confirmed.add(caseId);
        }
    }
}

package org.pirveli.server.engine.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.CaseCommand.AcknowledgeEscalation;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.CaseQuery;
import org.pirveli.api.casework.view.CaseQuery.EscalationOrder;
import org.pirveli.api.casework.view.EscalationSummary;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.projections.casework.EscalationFigures;
import org.pirveli.projections.casework.Escalations;
import org.pirveli.projections.casework.SlaBoard;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class ManyReadersTest {

    private static final int CONNECTIONS = 4;
    private static final int READERS = 24;
    private static final int TIMES = 20;
    private static final int LEVELS = 3;

    /** Whoever needs a second connection while holding one waits for another who does the same. */
    @Test
    void more_readers_than_connections_never_wait_for_one_another() throws Exception {
        try (var node = readOnly()) {
            var now = node.clock().instant();
            var board = node.get(SlaBoard.class);
            var escalations = node.get(Escalations.class);
            var figures = node.get(EscalationFigures.class);
            inParallel(() ->
                    board.list(new CaseQuery.SlaBoard(Sight.ALL, Set.of(), null, 50, null), now));
            inParallel(() -> escalations.list(everything(), now));
            inParallel(() ->
                    figures.summary(new EscalationSummary.Of(Sight.ALL, null, null, null), now));
        }
    }

    /** A node that reads what another one has filled, and does nothing else. */
    private static Node readOnly() {
        var store = Databases.POSTGRESQL.open();
        try (var node = store.node()) {
            var late = registered(node, node.clock().instant().minus(Duration.ofDays(30)));
            node.registers();
            await().until(() -> node.count("case_escalation") == LEVELS);
            node.does(new AcknowledgeEscalation(late, "Seen", null, null), Said.SUPERVISOR);
            await().until(() -> node.count("case_escalation where acknowledged") == LEVELS);
        }
        return store.node(
                "pirveli.processing=false",
                "spring.datasource.hikari.maximum-pool-size=" + CONNECTIONS,
                "spring.datasource.hikari.connection-timeout=2000");
    }

    private static CaseId registered(Node node, Instant receivedAt) {
        var caseId = new CaseId(UUID.randomUUID());
        node.does(Said.register(caseId, receivedAt), Said.OPERATOR);
        return caseId;
    }

    private static CaseQuery.Escalations everything() {
        return new CaseQuery.Escalations(
                Sight.ALL,
                Set.of(),
                null,
                null,
                null,
                null,
                null,
                EscalationOrder.RAISED_DESC,
                50,
                null);
    }

    private static void inParallel(Callable<?> question) throws Exception {
        try (var readers = Executors.newFixedThreadPool(READERS)) {
            var answers = new ArrayList<Callable<Integer>>();
            for (int i = 0; i < READERS; i++) {
                answers.add(() -> {
                    for (int j = 0; j < TIMES; j++) {
                        question.call();
                    }
                    return TIMES;
                });
            }
            for (var answer : readers.invokeAll(answers)) {
                assertThat(answer).succeedsWithin(Duration.ZERO);
            }
        }
    }
}

package org.pirveli.server.engine.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseCommand.AssignCase;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.OperatorId;
import org.pirveli.api.casework.event.CaseAssigned;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.distribution.HowAssigned;
import org.pirveli.domain.casework.CaseState;
import org.pirveli.server.engine.registry.OperatorLoads;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.RandomDesk;
import org.pirveli.server.harness.Said;

/**
 * The table of loads has no rebuild of its own: it is written with the events, and here it is
 * counted again from nothing but the states that the events of each case lead to.
 */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class LoadsAreTheLogCountedTest {

    private static final String ALONE = "pirveli.processing=false";
    private static final int WALKS = 4;

    @ParameterizedTest
    @EnumSource
    void whatever_happens_to_cases_and_servers_a_load_is_what_the_log_says(Databases database) {
        var store = database.open();
        for (long seed = 1; seed <= WALKS; seed++) {
            try (var node = store.node(ALONE)) {
                assertThat(new RandomDesk(node, seed).work(150)).isGreaterThan(40);
                giveOutByRule(node);
                assertThat(kept(node)).as("walk %d", seed).isEqualTo(counted(node)).isNotEmpty();
            }
            try (var restarted = store.node(ALONE)) {
                assertThat(kept(restarted))
                        .as("walk %d, after a restart", seed)
                        .isEqualTo(counted(restarted));
            }
        }
    }

    private static void giveOutByRule(Node node) {
        for (var caseId : cases(node)) {
            try {
                node.does(new AssignCase(caseId, null, null, null), Said.SUPERVISOR);
            } catch (Refused _) {
                // it is closed, or nobody else may have it
            }
        }
    }

    private static Map<OperatorId, Integer> kept(Node node) {
        return node.get(OperatorLoads.class).all().entrySet().stream()
                .filter(each -> each.getValue().open() != 0)
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().open()));
    }

    private static Map<OperatorId, Integer> counted(Node node) {
        var loads = new HashMap<OperatorId, Integer>();
        for (var caseId : cases(node)) {
            var history = history(node, caseId);
            if (CaseState.after(history) instanceof CaseState.Open open
                    && open.assignee() != null) {
                loads.merge(open.assignee(), weight(history), Integer::sum);
            }
        }
        return loads;
    }

    private static int weight(List<CaseEvent> history) {
        return history.stream()
                .filter(CaseAssigned.class::isInstance)
                .map(event -> ((CaseAssigned) event).how())
                .reduce((_, later) -> later)
                .map(HowAssigned::weight)
                .orElseThrow();
    }

    private static List<CaseId> cases(Node node) {
        return node.jdbc()
                .sql("select case_id from case_registry")
                .query((row, _) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    private static List<CaseEvent> history(Node node, CaseId caseId) {
        return node.get(EventStore.class)
                .readEvents(caseId.toString())
                .asStream()
                .map(message -> (CaseEvent) message.getPayload())
                .toList();
    }
}

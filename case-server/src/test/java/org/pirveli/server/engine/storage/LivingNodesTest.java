package org.pirveli.server.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.pirveli.projections.casework.CaseViewsInvoker;
import org.pirveli.server.engine.Processing;
import org.pirveli.server.engine.ProcessorState;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;

final class LivingNodesTest {

    @Test
    void the_claims_of_a_node_that_is_gone_are_free_at_once() {
        var store = Databases.POSTGRESQL.open();
        try (var node = store.node()) {
            node.shows(node.registers(), 1);
        }
        try (var onlooker = store.node("pirveli.processing=false")) {
            // killed just now: its claims are fresh
            onlooker.jdbc()
                    .sql(
                            "update token_entry set owner = 'node-killed', time_stamp ="
                                    + " to_char(now() at time zone 'utc',"
                                    + " 'YYYY-MM-DD\"T\"HH24:MI:SS.MS\"Z\"')")
                    .update();
            try (var node = store.node()) {
                await().atMost(Duration.ofSeconds(8)).until(() -> worksOnViews(node));
            }
        }
    }

    @Test
    void the_claims_of_a_living_node_are_left_alone() {
        var store = Databases.POSTGRESQL.open();
        try (var one = store.node()) {
            await().until(() -> worksOnViews(one));
            try (var other = store.node()) {
                var caseId = other.registers();

                other.shows(caseId, 1);
                assertThat(worksOnViews(one)).isTrue();
                assertThat(worksOnViews(other)).isFalse();
            }
        }
    }

    @Test
    @SuppressWarnings("try") // it stops in the middle, and at the end should the test fail before
    void what_a_node_had_in_hand_is_taken_over_when_it_stops() {
        var store = Databases.POSTGRESQL.open();
        try (var other = start(store.node())) {
            try (var second = store.node()) {
                other.context().close();
                await().atMost(Duration.ofSeconds(10)).until(() -> worksOnViews(second));
                second.shows(second.registers(), 1);
            }
        }
    }

    private static Node start(Node node) {
        await().until(() -> worksOnViews(node));
        return node;
    }

    private static boolean worksOnViews(Node node) {
        return node.get(Processing.class).processors().stream()
                .filter(each -> each.name().equals(CaseViewsInvoker.PROCESSOR))
                .anyMatch(ProcessorState::working);
    }
}

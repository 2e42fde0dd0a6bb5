package org.pirveli.server.engine.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.Sight;
import org.pirveli.projections.casework.CaseFiles;
import org.pirveli.server.engine.ViewAwait;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Said;
import org.pirveli.server.harness.SharedNodes;

final class AnswersWaitForTheViewTest {

    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofMinutes(1);

    private final CaseId caseId = new CaseId(UUID.randomUUID());

    @ParameterizedTest
    @EnumSource
    void what_is_answered_can_be_read(Databases database) {
        var node = SharedNodes.on(database);
        for (int i = 0; i < 10; i++) {
            var each = node.registers();

            assertThat(node.get(ViewAwait.class).await(each, 1)).isTrue();
            assertThat(node.get(CaseFiles.class).versions(Set.of(each))).containsEntry(each, 1L);
        }
    }

    @Test
    void it_can_be_read_on_the_node_that_answers_though_another_one_feeds_the_views() {
        var store = Databases.POSTGRESQL.open();
        try (var feeding = store.node();
                var answering = store.node("pirveli.processing=false")) {
            for (int i = 0; i < 10; i++) {
                var each = answering.registers();
                answering.does(Said.assign(each), Said.SUPERVISOR);

                assertThat(answering.get(ViewAwait.class).await(each, 2)).isTrue();
                for (var node : new org.pirveli.server.harness.Node[] {answering, feeding}) {
                    assertThat(
                                    node.get(CaseFiles.class)
                                            .byId(each, Sight.ALL, node.clock().instant())
                                            .orElseThrow()
                                            .version())
                            .isEqualTo(2);
                }
            }
        }
    }

    @Test
    void late_views_are_told_after_as_long_as_anybody_waits() {
        try (var waiters = new CaseWaiters(_ -> Map.of(), () -> false, SHORT)) {
            long begun = System.nanoTime();

            assertThat(waiters.await(caseId, 1)).isFalse();
            assertThat(System.nanoTime() - begun).isGreaterThanOrEqualTo(SHORT.toNanos());
        }
    }

    @Test
    void a_call_that_came_before_its_listener_is_heard() {
        try (var waiters = new CaseWaiters(_ -> Map.of(), () -> false, LONG)) {
            waiters.reached(caseId, 3);

            assertThat(waiters.await(caseId, 2)).isTrue();
            assertThat(waiters.await(caseId, 3)).isTrue();
        }
    }

    @Test
    void an_older_version_is_not_enough() {
        var row = new AtomicLong(1);
        try (var waiters = new CaseWaiters(_ -> Map.of(caseId, row.get()), () -> false, LONG)) {
            var shown = waiters.shown(caseId, 2);
            waiters.reached(caseId, 1);
            assertThat(shown).isNotDone();

            row.set(2);
            assertThat(shown.orTimeout(60, TimeUnit.SECONDS).join()).isTrue();
        }
    }

    @Test
    void rows_that_cannot_be_read_hold_nobody_up_for_ever() {
        try (var waiters =
                new CaseWaiters(
                        _ -> {
                            throw new IllegalStateException("away");
                        },
                        () -> false,
                        SHORT)) {
            assertThat(waiters.shown(caseId, 1).orTimeout(60, TimeUnit.SECONDS).join()).isFalse();
        }
    }

    @Test
    void nobody_waits_for_views_that_stand_still() {
        try (var waiters = new CaseWaiters(_ -> Map.of(), () -> true, LONG)) {
            assertThat(waiters.shown(caseId, 1)).isCompletedWithValue(false);
            waiters.reached(caseId, 1);
            assertThat(waiters.shown(caseId, 1)).isCompletedWithValue(true);
        }
    }

    @Test
    void whoever_waits_when_the_server_stops_is_let_go() {
        CompletableFuture<Boolean> shown;
        try (var waiters = new CaseWaiters(_ -> Map.of(), () -> false, LONG)) {
            shown = waiters.shown(caseId, 1);
        }

        assertThat(shown.orTimeout(60, TimeUnit.SECONDS).join()).isFalse();
    }
}

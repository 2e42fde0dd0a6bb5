package org.pirveli.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.ReplyApproved;
import org.pirveli.audit.tree.Frontier;
import org.pirveli.server.harness.AtOnce;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Events become visible in another order than they are numbered in, and some never do. */
final class EveryEventIsSealedOnceTest {

    private static final int WRITERS = 5;
    private static final int TRANSACTIONS = 40;

    static Stream<Arguments> seeds() {
        return Stream.of(Databases.values())
                .flatMap(database ->
                        IntStream.rangeClosed(1, 2)
                                .mapToObj(seed -> Arguments.of(database, (long) seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void every_committed_event_has_one_leaf_and_keeps_it(Databases database, long seed) {
        var store = database.open();
        int nodes = database == Databases.H2 ? 1 : 2;
        var sealing = IntStream.range(0, nodes).mapToObj(_ -> SealedNode.on(store)).toList();
        var first = sealing.getFirst();
        try {
            var works = new ArrayList<Callable<List<String>>>();
            for (int i = 0; i < WRITERS; i++) {
                var random = new Random(seed * 100 + i);
                works.add(() -> write(first.node(), random));
            }
            for (var node : sealing) {
                works.add(() -> seal(node));
            }
            AtOnce.all(works)
                    .forEach(each -> {
                        if (each instanceof AtOnce.Threw<List<String>>(var failure)) {
                            throw new AssertionError(failure);
                        }
                    });
            first.seal();

            var order = first.order();
            assertThat(order)
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(
                            first.node()
                                    .jdbc()
                                    .sql("select event_identifier from domain_event")
                                    .query(String.class)
                                    .list());
            assertThat(first.signed()).isEqualTo(order.size());
            first.log()
                    .checkpointsAfter(0, 1_000)
                    .forEach(each ->
                            assertThat(Frontier.at(each.size(), first.log().subtrees()).root())
                                    .isEqualTo(each.checkpoint().root()));
        } finally {
            sealing.forEach(SealedNode::close);
        }
    }

    /** Looks again and again; what has its place once must have the same one ever after. */
    private static List<String> seal(SealedNode node) {
        var order = node.order();
        for (int i = 0; i < 60; i++) {
            node.seal();
            var later = node.order();
            assertThat(later.subList(0, order.size())).isEqualTo(order);
            assertThat(node.fault()).isEmpty();
            order = later;
        }
        return order;
    }

    /** Transactions that stay open for a while, one in six of which comes to nothing. */
    private static List<String> write(Node node, Random random) {
        var log = node.get(EventStorageEngine.class);
        var transaction = new TransactionTemplate(node.get(PlatformTransactionManager.class));
        for (int i = 0; i < TRANSACTIONS; i++) {
            var caseId = new CaseId(UUID.randomUUID());
            transaction.executeWithoutResult(status -> {
                int events = 1 + random.nextInt(3);
                for (int each = 0; each < events; each++) {
                    log.appendEvents(
                            new GenericDomainEventMessage<>(
                                    "Case",
                                    caseId.toString(),
                                    each,
                                    new ReplyApproved(caseId, "seeded", "seeded")));
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(8)));
                }
                if (random.nextInt(6) == 0) {
                    status.setRollbackOnly();
                }
            });
        }
        return List.of();
    }

    @Test
    void a_transaction_that_began_earlier_and_commits_late_is_not_passed_over() throws Exception {
        try (var node = SealedNode.on(Databases.POSTGRESQL)) {
            node.seal();
            var before = node.order();
            try (var wrote = node.connect();
                    var began = node.connect();
                    var began2 = began.createStatement()) {
                var late = SealedNode.insert(wrote, 2);
                began2.execute("select pg_current_xact_id()");
                node.append(3);
                node.seal();
                node.seal();
                assertThat(node.order()).hasSize(before.size() + 3);

                wrote.commit();
                node.append(1);
                node.seal();
                var later = SealedNode.insert(began, 1);
                began.commit();
                node.seal();

                var order = node.order();
                assertThat(order).hasSize(before.size() + 7);
                assertThat(order.subList(before.size() + 3, before.size() + 5)).isEqualTo(late);
                assertThat(order.getLast()).isEqualTo(later.getFirst());
                assertThat(node.signed()).isEqualTo(order.size());
            }
        }
    }

    @Test
    void in_a_restored_database_whatever_was_not_sealed_counts_as_oldest() throws Exception {
        try (var node = SealedNode.on(Databases.POSTGRESQL)) {
            node.append(3);
            node.seal();
            long signed = node.signed();
            // the dump was taken while these had no leaf, in a cluster with other numbers
            node.append(2);
            node.tamper(
                    "update domain_event set tx = '3' where global_index >"
                            + " (select max(global_index) - 1 from domain_event)");
            node.tamper(
                    "update domain_event set tx = '900000000000' where global_index ="
                            + " (select max(global_index) - 1 from domain_event)");
            node.tamper("update seal_progress set cluster = 'another', sealed_to = 800000000000");

            node.seal();
            assertThat(node.signed()).isEqualTo(signed + 2);
            node.append(1);
            node.seal();
            assertThat(node.signed()).isEqualTo(signed + 3);
            assertThat(node.fault()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_node_that_died_before_it_signed_has_sealed_for_the_next_one(Databases database) {
        var store = database.open();
        try (var node = SealedNode.on(store)) {
            node.append(700);
            var context = node.node();
            var progress = context.get(ProgressTable.class);
            progress.begin();
            var unsealed = context.get(UnsealedEvents.class);
            var transaction =
                    new TransactionTemplate(context.get(PlatformTransactionManager.class));
            var horizon = transaction.execute(_ -> unsealed.horizon().orElseThrow());
            var pass = new SealingPass(unsealed, context.get(SealTree.class), progress, horizon);
            transaction.executeWithoutResult(
                    _ -> assertThat(pass.next(progress.take().orElseThrow())).isTrue());
            assertThat(node.signed()).isZero();
            var order = node.order();

            node.seal();
            assertThat(node.order()).startsWith(order.toArray(String[]::new));
            assertThat(node.signed()).isEqualTo(node.node().count("domain_event"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void an_event_is_under_a_checkpoint_within_ten_seconds(Databases database) {
        try (var node = database.open().node()) {
            for (int i = 0; i < 3; i++) {
                node.registers();
                long events = node.count("domain_event");
                await().atMost(Duration.ofSeconds(10))
                        .until(() ->
                                node.get(SealedLog.class)
                                        .latest()
                                        .filter(last -> last.size() >= events)
                                        .isPresent());
            }
        }
    }
}

package org.pirveli.server.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.server.harness.Databases;

/** Somebody with the password of the database changes what was sealed. */
final class NothingIsSignedOverAChangeTest {

    /** More than two blocks of leaves. */
    private static final int EVENTS = 600;

    private static final List<String> CHANGES =
            List.of(
                    "update domain_event set payload = meta_data where global_index ="
                            + " (select global_index from seal_leaf where leaf_index = 300)",
                    "update domain_event set time_stamp = '2026-11-26T08:00:00.000Z' where"
                            + " global_index ="
                            + " (select global_index from seal_leaf where leaf_index = 590)",
                    "delete from domain_event where global_index ="
                            + " (select global_index from seal_leaf where leaf_index = 10)",
                    "update seal_leaf set hash = (select hash from seal_leaf where leaf_index = 1)"
                            + " where leaf_index = 2",
                    "delete from seal_leaf where leaf_index = 400",
                    "delete from seal_leaf where leaf_index >= 590",
                    "update seal_node set hash = (select hash from seal_leaf where leaf_index = 1)"
                            + " where number = 1",
                    "delete from seal_node where number = 0",
                    "update seal_checkpoint set root = (select hash from seal_leaf where leaf_index"
                            + " = 1)",
                    "update seal_checkpoint set note = replace(note, 'pirveli', 'another')",
                    "delete from seal_checkpoint");

    static Stream<Arguments> changes() {
        return Stream.of(Databases.values())
                .flatMap(database -> CHANGES.stream().map(each -> Arguments.of(database, each)));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void nothing_is_signed_over_a_change(Databases database, String change) {
        try (var node = SealedNode.on(database)) {
            node.append(EVENTS);
            node.seal();
            assertThat(node.fault()).isEmpty();
            long signed = node.signed();
            assertThat(signed).isGreaterThanOrEqualTo(EVENTS);

            node.tamper(change);
            node.append(5);
            long checkpoints = node.node().count("seal_checkpoint");
            for (int i = 0; i < 3; i++) {
                node.seal();
            }

            assertThat(node.fault()).isNotEmpty();
            assertThat(node.node().count("seal_checkpoint")).isEqualTo(checkpoints);
        }
    }

    @ParameterizedTest
    @EnumSource
    void when_the_event_is_as_it_was_again_the_log_is_signed_on(Databases database) {
        try (var node = SealedNode.on(database)) {
            node.append(EVENTS);
            node.seal();
            long signed = node.signed();
            var changed =
                    node.node()
                            .jdbc()
                            .sql("select global_index from seal_leaf where leaf_index = 300")
                            .query(Long.class)
                            .single();
            node.tamper("update domain_event set type = 'Other' where global_index = " + changed);
            node.seal();
            assertThat(node.fault()).contains("leaf 300").contains("number " + changed);

            node.tamper("update domain_event set type = 'Test' where global_index = " + changed);
            node.append(1);
            node.seal();
            node.seal();

            assertThat(node.fault()).isEmpty();
            assertThat(node.signed()).isEqualTo(signed + 1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_node_that_starts_next_knows_that_something_was_changed(Databases database) {
        var store = database.open();
        try (var node = SealedNode.on(store)) {
            node.append(EVENTS);
            node.seal();
            node.tamper(CHANGES.getFirst());
            node.seal();
        }
        try (var node = SealedNode.on(store)) {
            assertThat(node.fault()).contains("leaf 300");
            node.append(1);
            long signed = node.signed();
            node.seal();
            assertThat(node.signed()).isEqualTo(signed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_looked_at_is_looked_at_again_when_the_next_round_begins(Databases database) {
        var store = database.open();
        var change = CHANGES.getFirst();
        try (var node = SealedNode.on(store, Duration.ofDays(1))) {
            node.append(EVENTS);
            node.seal();
            // a round
            node.seal();
            node.tamper(change);
            node.seal();
            assertThat(node.fault()).isEmpty();
        }
        // whoever starts does not know when the last one began
        try (var node = SealedNode.on(store, Duration.ofDays(1))) {
            node.seal();
            assertThat(node.fault()).contains("leaf 300");
        }
    }

    @Test
    void an_event_that_changed_between_its_leaf_and_the_signature_is_not_signed() {
        try (var node = SealedNode.on(Databases.H2)) {
            node.append(3);
            node.seal();
            long signed = node.signed();
            node.append(3);
            var context = node.node();
            var progress = context.get(ProgressTable.class);
            var unsealed = context.get(UnsealedEvents.class);
            var pass =
                    new SealingPass(
                            unsealed,
                            context.get(SealTree.class),
                            progress,
                            unsealed.horizon().orElseThrow());
            pass.next(progress.look().orElseThrow());
            node.tamper(
                    "update domain_event set payload = meta_data where global_index ="
                            + " (select max(global_index) from domain_event)");

            node.seal();
            assertThat(node.signed()).isEqualTo(signed);
            assertThat(node.fault()).contains("not as it was sealed");
        }
    }
}

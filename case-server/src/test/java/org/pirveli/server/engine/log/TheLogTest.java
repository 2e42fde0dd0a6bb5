package org.pirveli.server.engine.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.pirveli.server.harness.Eventually.await;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.projections.casework.CaseViewsInvoker;
import org.pirveli.server.engine.clock.DatabaseTime;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.SharedNodes;

final class TheLogTest {

    /** Numbers taken in blocks would leave gaps that every reader has to wait for. */
    @Test
    void indexes_are_handed_out_one_by_one() {
        var question =
                "select seqcache from pg_sequence where seqrelid = cast(pg_get_serial_sequence("
                        + "'domain_event', 'global_index') as regclass)";

        assertThat(
                        SharedNodes.on(Databases.POSTGRESQL)
                                .jdbc()
                                .sql(question)
                                .query(Long.class)
                                .single())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"statement_timeout", "idle_in_transaction_session_timeout"})
    void a_gap_is_waited_for_much_longer_than_a_transaction_may_rest(String limit) {
        var seconds =
                SharedNodes.on(Databases.POSTGRESQL)
                        .jdbc()
                        .sql("select extract(epoch from cast(current_setting(?) as" + " interval))")
                        .param(limit)
                        .query(Integer.class)
                        .single();

        assertThat(Duration.ofSeconds(seconds))
                .isPositive()
                .isLessThanOrEqualTo(LogConfiguration.GAP_TIMEOUT.dividedBy(10));
    }

    @ParameterizedTest
    @EnumSource
    void a_case_is_read_from_its_events_alone(Databases database) {
        var node = SharedNodes.on(database);
        var caseId = node.registers().toString();
        var storage = node.get(EventStorageEngine.class);

        assertThat(storage.readSnapshot(caseId)).isEmpty();
        assertThat(storage.readEvents(caseId).asStream()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void a_claim_runs_out_after_twenty_seconds(Databases database) {
        var node = SharedNodes.on(database);
        var name = "claimed-" + UUID.randomUUID();
        claimedByAnother(node, name, Duration.ofSeconds(15));
        assertThatThrownBy(() -> claim(node, name)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(owner(node, name)).isEqualTo("another");

        claimedByAnother(node, name, Duration.ofSeconds(21));
        claim(node, name);
        assertThat(owner(node, name)).isNotEqualTo("another");
    }

    @ParameterizedTest
    @EnumSource
    void a_claim_is_extended_within_five_seconds_even_if_nothing_happens(Databases database) {
        var node = SharedNodes.on(database);
        node.shows(node.registers(), 1);
        var before = stamp(node);

        await().atMost(Duration.ofSeconds(5)).until(() -> stamp(node).isAfter(before));
    }

    private static void claimedByAnother(Node node, String name, Duration ago) {
        var tokens = node.get(TokenStore.class);
        node.get(TransactionManager.class)
                .executeInTransaction(() -> {
                    if (tokens.fetchSegments(name).length == 0) {
                        tokens.initializeTokenSegments(name, 1);
                    }
                });
        var stamp = node.get(DatabaseTime.class).instant().minus(ago);
        node.jdbc()
                .sql(
                        "update token_entry set owner = 'another', time_stamp = ? where"
                                + " processor_name = ?")
                .param(stamp.toString())
                .param(name)
                .update();
    }

    private static void claim(Node node, String name) {
        node.get(TransactionManager.class)
                .executeInTransaction(() -> node.get(TokenStore.class).fetchToken(name, 0));
    }

    private static String owner(Node node, String name) {
        return node.jdbc()
                .sql("select owner from token_entry where processor_name = ?")
                .param(name)
                .query((row, _) -> row.getString(1))
                .single();
    }

    private static Instant stamp(Node node) {
        return node.jdbc()
                .sql("select time_stamp from token_entry where processor_name = ?")
                .param(CaseViewsInvoker.PROCESSOR)
                .query((row, _) -> Instant.parse(row.getString(1)))
                .single();
    }
}

package org.pirveli.server.engine.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.CaseCommand;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEscalated;
import org.pirveli.api.casework.event.ReminderRaised;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;
import org.pirveli.sla.DeadlineManager;
import org.pirveli.sla.Deadlines;

final class DeadlinesOnTwoNodesTest {

    private static final int CASES = 120;
    private static final String WAITING = "deadline where offered_at > due_at";

    @Test
    void two_nodes_share_what_is_due_and_raise_each_level_once() {
        var store = Databases.POSTGRESQL.open();
        var small = new String[] {"pirveli.time.batch-size=3", "pirveli.time.workers=1"};
        try (var one = store.node(small);
                var other = store.node(small)) {
            var commands = new ArrayList<CaseCommand>();
            for (int i = 0; i < CASES; i++) {
                commands.add(Said.register(new CaseId(UUID.randomUUID())));
            }
            one.door().executeAll(commands, Said.OPERATOR);
            await().until(() -> one.count("deadline where kind = 'LEVEL'") == 3L * CASES);
            var morning = one.workingMorning(Duration.ofDays(40));
            for (var node : List.of(one, other)) {
                node.moveTo(morning);
                node.get(DeadlineManager.class).wake();
            }

            await().until(() -> one.count(CaseEscalated.class) >= 3L * CASES);
            await().until(() -> one.count("deadline where due_at is not null") == 0);
            assertThat(one.count(CaseEscalated.class)).isEqualTo(3L * CASES);
            assertThat(levelsRaisedTwice(one)).isZero();
            assertThat(one.get(DeadlineManager.class).figures().events()).isPositive();
            assertThat(other.get(DeadlineManager.class).figures().events()).isPositive();
        }
    }

    @Test
    void reminders_that_were_missed_come_once_each_when_the_office_opens() {
        var store = Databases.POSTGRESQL.open();
        try (var one = store.node();
                var other = store.node()) {
            var registrations = new ArrayList<CaseCommand>();
            for (int i = 0; i < CASES; i++) {
                registrations.add(Said.register(new CaseId(UUID.randomUUID())));
            }
            one.door().executeAll(registrations, Said.OPERATOR);
            await().until(() -> one.count("deadline where kind = 'REMINDER'") == 2L * CASES);
            var morning = one.workingMorning(Duration.ofDays(40));
            var night = morning.minus(Duration.ofHours(8));
            var opening = morning.minus(Duration.ofHours(2));
            List.of(one, other).forEach(node -> node.moveTo(night));

            await().until(() -> one.count(WAITING) == 2L * CASES);
            await().until(() -> one.count(CaseEscalated.class) == 3L * CASES);
            assertThat(one.count(ReminderRaised.class)).isZero();
            assertThat(one.get(Deadlines.class).overdue(one.clock().instant())).isZero();
            List.of(one, other).forEach(node -> node.moveTo(opening.minusMillis(500)));

            await().until(() -> one.count("deadline where due_at is not null") == 0);
            assertThat(one.count(ReminderRaised.class)).isEqualTo(2L * CASES);
            assertThat(recordedBefore(one, opening)).isZero();
        }
    }

    /** A node dies with claims in hand: they run out, and another one takes over. */
    @Test
    void what_a_dead_node_had_claimed_is_raised_when_its_lease_has_run_out() {
        var store = Databases.POSTGRESQL.open();
        try (var node = store.node()) {
            var caseId = node.registers();
            await().until(() -> node.count("deadline") > 0);
            claimedByTheDead(node, Duration.ofSeconds(3));
            var lapses = Instant.now().plusSeconds(3);
            node.clock().shift(Duration.ofDays(40));

            await().atMost(Duration.ofSeconds(15))
                    .until(() -> node.count(CaseEscalated.class) == 3);
            assertThat(Instant.now()).isAfter(lapses.minusMillis(500));
            assertThat(levelsRaisedTwice(node)).isZero();
            node.shows(caseId, node.log(caseId).size());
        }
    }

    private static void claimedByTheDead(Node node, Duration lease) {
        node.jdbc()
                .sql(
                        "update deadline set claims = 1, claimed_until = current_timestamp + ? *"
                                + " interval '1 second'")
                .param(lease.toSeconds())
                .update();
    }

    private static long recordedBefore(Node node, Instant opening) {
        return node.jdbc()
                .sql(
                        "select count(*) from domain_event where payload_type = 'ReminderRaised'"
                                + " and cast(cast(convert_from(meta_data, 'UTF8') as json) ->>"
                                + " 'recordedAt' as timestamptz) < ?")
                .param(opening.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    private static long levelsRaisedTwice(Node node) {
        return node.jdbc()
                .sql(
                        "select count(*) from (select 1 from domain_event where payload_type ="
                                + " 'CaseEscalated' group by aggregate_identifier,"
                                + " cast(convert_from(payload, 'UTF8') as json) ->> 'clockId',"
                                + " cast(convert_from(payload, 'UTF8') as json) ->> 'attempt',"
                                + " cast(convert_from(payload, 'UTF8') as json) ->> 'level' having"
                                + " count(*) > 1) twice")
                .query(Long.class)
                .single();
    }
}

package org.pirveli.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.support.DefaultTransactionDefinition;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class DeadlinesInvokerTest {

    private static final Instant DUE = Instant.parse("2026-11-25T14:00:00Z");

    private final TestCase matter = TestCase.dueAt(DUE);
    private final List<Instant> woken = new ArrayList<>();
    private final ListedParking parked = new ListedParking();

    @ParameterizedTest
    @EnumSource
    void a_batch_is_written_at_once_before_it_commits(Database database) {
        try (var tables = database.open()) {
            var rowsBefore = new ArrayList<Integer>();

            process(
                    tables,
                    invoker(tables),
                    _ -> rowsBefore.add(tables.rows().size()),
                    matter.registered(),
                    matter.noted(),
                    matter.escalated(1));

            assertThat(rowsBefore).containsExactly(0, 0, 0);
            assertThat(tables.rows()).hasSize(5).filteredOn(Deadline::isRaised).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_sweep_is_woken_after_the_commit_at_the_earliest_instant(Database database) {
        try (var tables = database.open()) {
            process(tables, invoker(tables), _ -> {}, matter.registered());

            assertThat(woken).containsExactly(matter.schedule.reminders().getFirst().at());
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_that_fails_leaves_nothing_behind_and_wakes_nobody(Database database) {
        try (var tables = database.open()) {
            process(
                    tables,
                    invoker(tables),
                    unit ->
                            unit.onPrepareCommit(_ -> {
                                throw new IllegalStateException("the token was stolen");
                            }),
                    matter.registered());

            assertThat(tables.rows()).isEmpty();
            assertThat(woken).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void of_what_cannot_be_read_the_case_waits_and_the_others_go_on(Database database) {
        try (var tables = database.open()) {
            var other = TestCase.dueAt(DUE);
            var invoker = invoker(tables);
            var strange =
                    new GenericDomainEventMessage<>(
                            "Case", matter.id.toString(), 1, other.escalated(1).event());

            processed(
                    tables,
                    invoker,
                    List.of(
                            message(matter.registered()),
                            strange,
                            message(matter.escalated(1)),
                            message(other.registered())));
            assertThat(parked.from).containsExactly(Map.entry(matter.id, 1L));
            assertThat(tables.rows()).hasSize(10).noneMatch(Deadline::isRaised);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_reset_clears_the_table(Database database) {
        try (var tables = database.open()) {
            process(tables, invoker(tables), _ -> {}, matter.registered());

            invoker(tables).performReset(null);

            assertThat(tables.rows()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void only_the_events_of_its_segment_are_handled(Database database) {
        try (var tables = database.open()) {
            var invoker = invoker(tables);
            var halves = Segment.ROOT_SEGMENT.split();
            var message = message(matter.registered());

            assertThat(Arrays.stream(halves).filter(half -> invoker.canHandle(message, half)))
                    .hasSize(1);
            assertThat(invoker.canHandle(message(matter.noted()), Segment.ROOT_SEGMENT)).isFalse();
        }
    }

    private DeadlinesInvoker invoker(Tables tables) {
        return new DeadlinesInvoker(new Deadlines(tables.dataSource()), parked, woken::add);
    }

    private static void process(
            Tables tables,
            DeadlinesInvoker invoker,
            Consumer<BatchingUnitOfWork<?>> whileHandling,
            RecordedEvent... events) {
        var messages = new ArrayList<DomainEventMessage<?>>();
        Arrays.stream(events).map(DeadlinesInvokerTest::message).forEach(messages::add);
        process(tables, invoker, whileHandling, messages);
    }

    private static void processed(
            Tables tables, DeadlinesInvoker invoker, List<DomainEventMessage<?>> messages) {
        process(tables, invoker, _ -> {}, messages);
    }

    private static void process(
            Tables tables,
            DeadlinesInvoker invoker,
            Consumer<BatchingUnitOfWork<?>> whileHandling,
            List<DomainEventMessage<?>> messages) {
        var unit = new BatchingUnitOfWork<DomainEventMessage<?>>(messages);
        unit.attachTransaction(transactions(tables));
        unit.executeWithResult(() -> {
            invoker.handle(unit.getMessage(), Segment.ROOT_SEGMENT);
            whileHandling.accept(unit);
            return null;
        });
    }

    private static DomainEventMessage<?> message(RecordedEvent recorded) {
        return new GenericDomainEventMessage<>(
                "Case",
                recorded.event().caseId().toString(),
                recorded.sequence(),
                recorded.event());
    }

    private static TransactionManager transactions(Tables tables) {
        return () -> {
            var transactions = tables.transactions();
            var status = transactions.getTransaction(new DefaultTransactionDefinition());
            return new Transaction() {
                @Override
                public void commit() {
                    transactions.commit(status);
                }

                @Override
                public void rollback() {
                    transactions.rollback(status);
                }
            };
        };
    }
}

package org.pirveli.server.engine.processing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.junit.jupiter.api.Test;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.server.harness.AtOnce;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Eventually;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.ViewDump;
import org.springframework.context.annotation.Bean;

/** Indexes are handed out when rows are written, and seen when their transactions commit. */
final class NoEventEscapesTest {

    private static final int WRITERS = 6;
    private static final int TRANSACTIONS = 40;

    @Test
    void whoever_follows_the_log_sees_every_event_once_though_they_commit_out_of_order()
            throws Exception {
        try (var node = Databases.POSTGRESQL.open().prepared().and(Listening.class).start()) {
            var template = Template.of(node);
            int before = (int) node.count("domain_event");
            var byIndex = new ConcurrentLinkedQueue<Long>();
            var writing = new AtomicBoolean(true);
            var naive = Thread.ofPlatform().start(() -> follow(node, writing, byIndex));
            var works = new ArrayList<Callable<Integer>>();
            var numbers = new AtomicInteger(1_000);
            for (int i = 0; i < WRITERS; i++) {
                var random = new Random(i);
                works.add(() -> write(node, template, random, numbers));
            }
            int committed =
                    AtOnce.all(works).stream()
                            .mapToInt(each ->
                                    switch (each) {
                                        case AtOnce.Returned<Integer>(var count) -> count;
                                        case AtOnce.Threw<Integer>(var failure) ->
                                                throw new AssertionError(failure);
                                    })
                            .sum();
            writing.set(false);
            naive.join();

            var listener = node.get(Listener.class);
            await().until(() -> listener.seen.size() >= committed + before);
            Eventually.caughtUp(node);
            assertThat(listener.seen).hasSize(committed + before).doesNotHaveDuplicates();
            assertThat(ViewDump.of(node).get("case_file")).hasSize(committed + 1);
            // the test would prove nothing if one who goes by the index alone had missed none
            assertThat(byIndex).hasSizeLessThan(committed);
        }
    }

    /** Reads on behind the highest index, as if nothing could turn up below it. */
    private static void follow(Node node, AtomicBoolean writing, Queue<Long> seen) {
        long last = 0;
        while (writing.get()) {
            var next =
                    node.jdbc()
                            .sql(
                                    "select global_index from domain_event where global_index > ?"
                                            + " order by global_index")
                            .param(last)
                            .query(Long.class)
                            .list();
            seen.addAll(next);
            last = next.isEmpty() ? last : next.getLast();
        }
    }

    private static int write(Node node, Template template, Random random, AtomicInteger numbers)
            throws SQLException {
        int committed = 0;
        try (var connection = node.get(DataSource.class).getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < TRANSACTIONS; i++) {
                int cases = 1 + random.nextInt(3);
                for (int each = 0; each < cases; each++) {
                    template.register(connection, numbers.incrementAndGet());
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(15)));
                }
                if (random.nextInt(6) == 0) {
                    connection.rollback();
                } else {
                    connection.commit();
                    committed += cases;
                }
            }
            connection.setAutoCommit(true);
        }
        return committed;
    }

    /** A registration as it stands in the log, to be repeated for other cases. */
    private record Template(String caseId, String number, String clockId, String payload) {

        static Template of(Node node) {
            var caseId = node.registers();
            node.shows(caseId, 1);
            var payload =
                    node.jdbc()
                            .sql(
                                    "select payload from domain_event where payload_type ="
                                            + " 'ApplicationRegistered'")
                            .query((row, _) -> new String(row.getBytes(1), UTF_8))
                            .single();
            var number =
                    node.jdbc()
                            .sql("select case_number from case_file")
                            .query((row, _) -> row.getString(1))
                            .single();
            var clock =
                    node.jdbc()
                            .sql("select clock_id from case_clock")
                            .query((row, _) -> row.getString(1))
                            .single();
            return new Template(caseId.toString(), number, clock, payload);
        }

        void register(Connection connection, int sequence) throws SQLException {
            var other = UUID.randomUUID().toString();
            try (var insert =
                    connection.prepareStatement(
                            """
                            insert into domain_event (event_identifier, aggregate_identifier,
                                sequence_number, type, time_stamp, payload_type,
                                payload_revision, payload, meta_data)
                            select ?, ?, 0, type, time_stamp, payload_type, payload_revision, ?,
                                meta_data
                            from domain_event where aggregate_identifier = ?
                            """)) {
                insert.setString(1, UUID.randomUUID().toString());
                insert.setString(2, other);
                insert.setBytes(
                        3,
                        payload.replace(caseId, other)
                                .replace(number, CaseNumber.of(2026, sequence).value())
                                .replace(clockId, UUID.randomUUID().toString())
                                .getBytes(UTF_8));
                insert.setString(4, caseId);
                insert.executeUpdate();
            }
        }
    }

    static final class Listening {

        @Bean
        Listener listener() {
            return new Listener();
        }

        @Bean
        Follower listeningFollower(Listener listener) {
            return new Follower("listener", listener, 50);
        }
    }

    static final class Listener implements EventHandlerInvoker {

        final Queue<String> seen = new ConcurrentLinkedQueue<>();

        @Override
        public boolean canHandle(EventMessage<?> event, Segment segment) {
            return true;
        }

        @Override
        public void handle(EventMessage<?> message, Segment segment) {
            seen.add(message.getIdentifier());
        }
    }
}

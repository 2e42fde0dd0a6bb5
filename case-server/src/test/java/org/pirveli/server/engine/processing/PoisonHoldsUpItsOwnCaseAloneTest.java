package org.pirveli.server.engine.processing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.pirveli.server.harness.Eventually.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.projections.casework.CaseViewsInvoker;
import org.pirveli.projections.casework.ViewRebuild;
import org.pirveli.projections.parking.DeadLetter;
import org.pirveli.projections.parking.DeadLetters;
import org.pirveli.projections.verification.Verification;
import org.pirveli.projections.verification.ViewVerification;
import org.pirveli.server.harness.AtOnce;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Eventually;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Said;
import org.pirveli.server.harness.Store;
import org.pirveli.server.harness.ViewDump;
import org.pirveli.sla.WhenCaseMarkedDuplicateThenSurvivorInheritsItsDue;

/** Poison parks the case that it stands in, in its order; every other case goes on. */
final class PoisonHoldsUpItsOwnCaseAloneTest {

    private static final String VIEWS = CaseViewsInvoker.PROCESSOR;

    /** What can be wrong with an event. */
    enum Kind {
        UNKNOWN_NAME("update domain_event set payload_type = 'CaseForgotten'"),
        UNREADABLE("update domain_event set payload = ?", "{\"caseId\":"),
        OF_ANOTHER_FORM("update domain_event set payload = ?", "{\"caseId\":17}"),
        OF_NOBODY("update domain_event set meta_data = ?", "{}"),
        OF_ANOTHER_CASE(
                "update domain_event set payload = (select payload from domain_event where"
                        + " sequence_number = 1 and payload_type = 'NoteAdded' order by"
                        + " global_index desc limit 1)"),
        BREAKS_THE_FOLD(
                "update domain_event e set payload_type = 'ApplicationRegistered', payload ="
                        + " (select payload from domain_event f where f.sequence_number = 0 and"
                        + " f.aggregate_identifier = e.aggregate_identifier)");

        private final String sql;
        private final @Nullable String value;

        Kind(String sql) {
            this(sql, null);
        }

        Kind(String sql, @Nullable String value) {
            this.sql = sql;
            this.value = value;
        }

        void into(Node node, CaseId caseId, long sequence) {
            var statement =
                    node.unguarded()
                            .sql(sql + " where sequence_number = ? and aggregate_identifier = ?");
            if (value != null) {
                statement = statement.param(value.getBytes(UTF_8));
            }
            assertThat(statement.param(sequence).param(caseId.toString()).update()).isOne();
        }
    }

    static Stream<Arguments> everywhere() {
        return Arrays.stream(Databases.values())
                .flatMap(database ->
                        Arrays.stream(Kind.values()).map(kind -> Arguments.of(database, kind)));
    }

    @ParameterizedTest
    @MethodSource("everywhere")
    void later_events_wait_behind_it_and_once_it_is_mended_the_view_is_as_replay_makes_it(
            Databases database, Kind kind) {
        var store = begun(database);
        try (var upkeep = store.node("pirveli.processing=false")) {
            var sick = lives(upkeep);
            var first = lives(upkeep);
            var well = lives(upkeep);
            var healthy = stored(upkeep);
            kind.into(upkeep, sick, 1);
            if (kind != Kind.BREAKS_THE_FOLD) {
                kind.into(upkeep, first, 0);
            }
            try (var node = store.node()) {
                Eventually.caughtUp(node);
                node.shows(well, 3);
                assertThat(version(node, sick)).isOne();
                assertThat(parkedAt(node, VIEWS))
                        .isEqualTo(
                                kind == Kind.BREAKS_THE_FOLD
                                        ? Map.of(sick.toString(), 1L)
                                        : Map.of(sick.toString(), 1L, first.toString(), 0L));
                assertThat(letters(node, VIEWS)).allMatch(each -> each.waiting() >= 2);
                assertThat(verified(node))
                        .returns(true, Verification::holds)
                        .returns((long) letters(node, VIEWS).size(), Verification::parked);
                // what is still wrong waits on
                assertThat(retried(node, VIEWS, sick)).isFalse();
                assertThat(letters(node, VIEWS).stream().filter(each -> each.tries() == 1))
                        .hasSize(1);
            }
            var live = ViewDump.of(upkeep);
            var waiting = parkedAt(upkeep, VIEWS);
            upkeep.get(ViewRebuild.class).run();
            assertThat(ViewDump.differences(live, ViewDump.of(upkeep))).isEmpty();
            assertThat(parkedAt(upkeep, VIEWS)).isEqualTo(waiting);

            restore(upkeep, healthy);
            try (var node = store.node()) {
                for (var letter : all(node)) {
                    assertThat(
                                    node.get(DeadLetterRetry.class)
                                            .retry(letter.follower(), letter.stream()))
                            .isTrue();
                }
                assertThat(node.count("dead_letter")).isZero();
                Eventually.caughtUp(node);
                assertThat(version(node, sick)).isEqualTo(3);
                assertThat(version(node, first)).isEqualTo(3);
                node.does(Said.note(sick, "goes on"), Said.OPERATOR);
                node.shows(sick, 4);
            }
            var mended = ViewDump.of(upkeep);
            upkeep.get(ViewRebuild.class).run();
            assertThat(ViewDump.differences(mended, ViewDump.of(upkeep))).isEmpty();
            assertThat(verified(upkeep)).returns(true, Verification::holds);
        }
    }

    /** A clock of another case's name makes a row that the tables refuse. */
    @ParameterizedTest
    @EnumSource
    void a_row_that_the_tables_refuse_is_parked_live_and_in_a_rebuild(Databases database) {
        var store = begun(database);
        try (var upkeep = store.node("pirveli.processing=false")) {
            var well = lives(upkeep);
            var others = Stream.generate(() -> lives(upkeep)).limit(5).toList();
            var sick = lives(upkeep);
            upkeep.unguarded()
                    .sql(
                            "update domain_event set payload = ? where sequence_number = 0 and"
                                    + " aggregate_identifier = ?")
                    .param(
                            text(upkeep, sick)
                                    .replace(clock(text(upkeep, sick)), clock(text(upkeep, well)))
                                    .getBytes(UTF_8))
                    .param(sick.toString())
                    .update();
            try (var node = store.node()) {
                Eventually.caughtUp(node);
                assertThat(parkedAt(node, VIEWS)).isEqualTo(Map.of(sick.toString(), 0L));
                others.forEach(each -> assertThat(version(node, each)).isEqualTo(3));
            }
            var live = ViewDump.of(upkeep);
            upkeep.get(ViewRebuild.class).run();
            assertThat(ViewDump.differences(live, ViewDump.of(upkeep))).isEmpty();
            assertThat(parkedAt(upkeep, VIEWS)).isEqualTo(Map.of(sick.toString(), 0L));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_thousand_poisons_do_not_make_the_others_late(Databases database) {
        var store = begun(database);
        try (var upkeep = store.node("pirveli.processing=false")) {
            var template = lives(upkeep);
            multiply(upkeep, template, 2_000);
            upkeep.unguarded()
                    .sql(
                            "update domain_event set payload_type = 'CaseForgotten' where type ="
                                + " 'Case' and sequence_number = 1 and mod(global_index, 2) = 0")
                    .update();
            long poisons =
                    upkeep.jdbc()
                            .sql(
                                    "select count(*) from domain_event where payload_type ="
                                            + " 'CaseForgotten'")
                            .query(Long.class)
                            .single();
            assertThat(poisons).isGreaterThan(900);
            try (var node = store.node()) {
                long begun = System.nanoTime();
                var caseId = lives(node);
                await().until(() -> version(node, caseId) == 3);
                Eventually.caughtUp(node);
                assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .isLessThan(Duration.ofSeconds(15));
                assertThat(node.get(DeadLetters.class).counts()).containsEntry(VIEWS, poisons);
                assertThat(node.count("case_file")).isEqualTo(2_002);
            }
        }
    }

    @Test
    void two_nodes_that_retry_at_once_while_the_office_works_lose_and_double_nothing()
            throws Exception {
        var store = begun(Databases.POSTGRESQL);
        try (var node = store.node();
                var other = store.node("pirveli.processing=false")) {
            var cases = Stream.generate(() -> lives(node)).limit(20).toList();
            Eventually.caughtUp(node);
            // parked by hand, as if this code could not take them in before
            for (var caseId : cases) {
                node.jdbc()
                        .sql("delete from case_file where case_id = ?")
                        .param(caseId.value())
                        .update();
                for (var table :
                        List.of(
                                "case_clock",
                                "case_clock_history",
                                "case_key",
                                "case_escalation")) {
                    node.jdbc()
                            .sql("delete from " + table + " where case_id = ?")
                            .param(caseId.value())
                            .update();
                }
                park(node, caseId);
            }
            var working = new AtomicBoolean(true);
            var writer =
                    new FutureTask<Integer>(() -> {
                        int notes = 0;
                        while (working.get()) {
                            node.does(
                                    Said.note(cases.get(notes % cases.size()), "note " + notes),
                                    Said.OPERATOR);
                            notes++;
                        }
                        return notes;
                    });
            Thread.ofPlatform().start(writer);
            var works = new ArrayList<Callable<Boolean>>();
            for (var caseId : cases) {
                works.add(() -> retried(node, VIEWS, caseId));
                works.add(() -> retried(other, VIEWS, caseId));
            }
            assertThat(AtOnce.all(works))
                    .allMatch(each -> each.equals(new AtOnce.Returned<>(true)));
            working.set(false);
            assertThat(writer.get()).isPositive();
            Eventually.caughtUp(node);
            assertThat(node.count("dead_letter")).isZero();
            for (var caseId : cases) {
                node.does(Said.note(caseId, "the last"), Said.OPERATOR);
                node.shows(caseId, node.log(caseId).size());
            }
            assertThat(verified(node)).returns(true, Verification::holds);
        }
    }

    @Test
    void whoever_is_killed_in_the_middle_of_a_retry_leaves_everything_as_it_was() throws Exception {
        var store = begun(Databases.POSTGRESQL);
        try (var upkeep = store.node("pirveli.processing=false")) {
            var sick = lives(upkeep);
            var healthy = stored(upkeep);
            Kind.UNREADABLE.into(upkeep, sick, 1);
            try (var node = store.node()) {
                Eventually.caughtUp(node);
            }
            restore(upkeep, healthy);
            var before = ViewDump.of(upkeep);
            try (var connection = upkeep.get(DataSource.class).getConnection()) {
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    statement.execute(
                            "select * from case_file where case_id = '" + sick + "' for update");
                    var retry = new FutureTask<>(() -> retried(upkeep, VIEWS, sick));
                    Thread.ofPlatform().start(retry);
                    await().until(upkeep::somebodyWaitsForALock);
                    statement.execute(
                            "select pg_terminate_backend(pid) from pg_stat_activity where"
                                    + " wait_event_type = 'Lock' and datname ="
                                    + " current_database()");
                    assertThat(catchThrowable(retry::get)).isInstanceOf(ExecutionException.class);
                }
                connection.rollback();
                connection.setAutoCommit(true);
            }
            assertThat(ViewDump.differences(before, ViewDump.of(upkeep))).isEmpty();
            assertThat(parkedAt(upkeep, VIEWS)).isEqualTo(Map.of(sick.toString(), 1L));
            assertThat(retried(upkeep, VIEWS, sick)).isTrue();
            assertThat(version(upkeep, sick)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_reaction_that_cannot_be_carried_out_holds_up_no_other(Databases database) {
        var reaction = WhenCaseMarkedDuplicateThenSurvivorInheritsItsDue.GROUP;
        var store = begun(database);
        try (var node = store.node()) {
            var sick = lives(node);
            var well = lives(node);
            var healthy = stored(node);
            Kind.UNKNOWN_NAME.into(node, sick, 1);
            var early = earlier(node);
            var late = earlier(node);
            node.does(Said.duplicate(early, sick), Said.OPERATOR);
            node.does(Said.duplicate(late, well), Said.OPERATOR);
            await().until(() -> node.log(well).contains("DueInstantInherited"));
            assertThat(parkedAt(node, reaction)).containsOnlyKeys(early.toString());
            assertThat(retried(node, reaction, early)).isFalse();

            restore(node, healthy);
            assertThat(retried(node, reaction, early)).isTrue();
            assertThat(node.log(sick)).containsOnlyOnce("DueInstantInherited");
        }
    }

    private static CaseId earlier(Node node) {
        var caseId = new CaseId(UUID.randomUUID());
        node.does(
                Said.register(caseId, node.clock().instant().minus(Duration.ofDays(3))),
                Said.OPERATOR);
        return caseId;
    }

    /** Its views are there, so that whatever comes is taken in live. */
    private static Store begun(Databases database) {
        var store = database.open();
        try (var node = store.node()) {
            Eventually.caughtUp(node);
        }
        return store;
    }

    /** A case with three events. */
    private static CaseId lives(Node node) {
        var caseId = node.registers();
        node.does(Said.note(caseId, "called"), Said.OPERATOR);
        node.does(Said.note(caseId, "called again"), Said.OPERATOR);
        return caseId;
    }

    private static void park(Node node, CaseId caseId) {
        node.jdbc()
                .sql(
                        "insert into dead_letter (follower, stream, stream_type, sequence_number,"
                            + " global_index, event_identifier, payload_type, reason, parked_at,"
                            + " tries) select 'case-views', aggregate_identifier, type, 0,"
                            + " global_index, event_identifier, payload_type, 'none',"
                            + " current_timestamp, 0 from domain_event where aggregate_identifier ="
                            + " ? and sequence_number = 0")
                .param(caseId.toString())
                .update();
    }

    private static boolean retried(Node node, String follower, CaseId caseId) {
        return node.get(DeadLetterRetry.class).retry(follower, caseId.toString());
    }

    private static long version(Node node, CaseId caseId) {
        return node.jdbc()
                .sql("select version from case_file where case_id = ?")
                .param(caseId.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    private static List<DeadLetter> all(Node node) {
        return node.get(DeadLetters.class).list(null, null, null, 100);
    }

    private static List<DeadLetter> letters(Node node, String follower) {
        return node.get(DeadLetters.class).list(follower, null, null, 100);
    }

    private static Map<String, Long> parkedAt(Node node, String follower) {
        var from = new HashMap<String, Long>();
        letters(node, follower).forEach(each -> from.put(each.stream(), each.sequence()));
        return from;
    }

    private static Verification verified(Node node) {
        return node.get(ViewVerification.class)
                .run(
                        new ViewVerification.Progress() {
                            @Override
                            public void expect(int streams) {}

                            @Override
                            public void advance(int streams) {}
                        });
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Stored(long index, String type, byte[] payload, byte[] metaData) {}

    private static List<Stored> stored(Node node) {
        return node.jdbc()
                .sql("select global_index, payload_type, payload, meta_data from domain_event")
                .query((row, _) ->
                        new Stored(
                                row.getLong(1), row.getString(2), row.getBytes(3), row.getBytes(4)))
                .list();
    }

    private static void restore(Node node, List<Stored> healthy) {
        healthy.forEach(each ->
                node.unguarded()
                        .sql(
                                "update domain_event set payload_type = ?, payload = ?, meta_data ="
                                        + " ? where global_index = ?")
                        .params(each.type(), each.payload(), each.metaData(), each.index())
                        .update());
    }

    private static String text(Node node, CaseId caseId) {
        return node.jdbc()
                .sql(
                        "select payload from domain_event where sequence_number = 0 and"
                                + " aggregate_identifier = ?")
                .param(caseId.toString())
                .query((row, _) -> new String(row.getBytes(1), UTF_8))
                .single();
    }

    private static String clock(String registered) {
        return registered.replaceFirst("(?s).*\"clockId\":\"([^\"]+)\".*", "$1");
    }

    /** The same case under other names, all events of one before those of the next. */
    private static void multiply(Node node, CaseId template, int copies) {
        var events =
                node.jdbc()
                        .sql(
                                "select sequence_number, payload from domain_event where"
                                        + " aggregate_identifier = ? order by sequence_number")
                        .param(template.toString())
                        .query((row, _) ->
                                Map.entry(row.getLong(1), new String(row.getBytes(2), UTF_8)))
                        .list();
        var clock = clock(text(node, template));
        var number = text(node, template).replaceFirst("(?s).*\"caseNumber\":\"([^\"]+)\".*", "$1");
        for (int i = 0; i < copies; i++) {
            var other = new UUID(77, i).toString();
            for (var event : events) {
                node.jdbc()
                        .sql(
                                """
                                insert into domain_event (event_identifier, aggregate_identifier,
                                    sequence_number, type, time_stamp, payload_type,
                                    payload_revision, payload, meta_data)
                                select ?, ?, sequence_number, type, time_stamp, payload_type,
                                    payload_revision, ?, meta_data
                                from domain_event where aggregate_identifier = ?
                                    and sequence_number = ?
                                """)
                        .params(
                                UUID.randomUUID().toString(),
                                other,
                                event.getValue()
                                        .replace(template.toString(), other)
                                        .replace(clock, new UUID(78, i).toString())
                                        .replace(number, CaseNumber.of(2025, 10_000 + i).value())
                                        .getBytes(UTF_8),
                                template.toString(),
                                event.getKey())
                        .update();
            }
        }
    }
}

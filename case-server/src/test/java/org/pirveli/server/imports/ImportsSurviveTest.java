package org.pirveli.server.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.api.Actor;
import org.pirveli.api.Role;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.event.ApplicationRegistered;
import org.pirveli.server.engine.personal.PersonalContents;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Node;
import org.pirveli.server.harness.Store;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;

/** The worker of every node here stands still: its steps are taken by hand, and broken off. */
final class ImportsSurviveTest {

    private static final Actor SENDER = new Actor("sender", Role.INTEGRATOR, "client", Set.of());
    private static final int ROWS = 230;
    private static final String HEADER =
            "id,kind,channel,received_local,topic,outcome,handle_min\n";

    @TempDir Path directory;

    @ParameterizedTest
    @EnumSource
    void a_stopped_import_goes_on_where_it_was(Databases database) throws IOException {
        var store = database.open();
        ImportId importId;
        try (var node = node(store)) {
            importId = sent(node, csv(ROWS)).importId();
            work(node).next(new After(2)::goOn);
            assertThat(stored(node, importId).tally().rowsDone()).isEqualTo(100);
        }
        try (var another = node(store)) {
            assertThat(work(another).next(_ -> true)).isTrue();
            through(another, importId, new Tally(ROWS, ROWS, 0, 0, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_batch_that_was_not_noted_down_before_a_kill_is_not_doubled(Databases database)
            throws IOException {
        var store = database.open();
        ImportId importId;
        try (var node = node(store)) {
            importId = sent(node, csv(ROWS)).importId();
            killedAfter(node, 3);
            unnoted(node, importId, 100);
            assertThat(node.count(ApplicationRegistered.class)).isEqualTo(150);
        }
        try (var another = node(store)) {
            leaseRunsOut(another);
            assertThat(work(another).next(_ -> true)).isTrue();
            through(another, importId, new Tally(ROWS, ROWS, 0, 0, 0));
        }
    }

    /** Calls are taken in one by one, so a kill may leave any number of a batch behind. */
    @ParameterizedTest
    @EnumSource
    void calls_that_were_taken_in_before_a_kill_are_not_doubled(Databases database)
            throws IOException {
        var store = database.open();
        var csv = HEADER + rows(120, ImportsSurviveTest::mixed);
        List<String> before;
        ImportId importId;
        try (var node = node(store)) {
            importId = sent(node, csv).importId();
            killedAfter(node, 1);
            nothingNoted(node, importId);
            before = consultations(node);
            assertThat(before).hasSize(25);
        }
        try (var another = node(store)) {
            leaseRunsOut(another);
            assertThat(work(another).next(_ -> true)).isTrue();
            assertThat(stored(another, importId).state()).isEqualTo(ImportState.DONE);
            assertThat(stored(another, importId).tally()).isEqualTo(new Tally(120, 60, 0, 60, 0));
            assertThat(consultations(another)).hasSize(60).containsAll(before);
            assertThat(another.count(ApplicationRegistered.class)).isEqualTo(60);
            assertThat(another.count("domain_event where payload_type = 'ConsultationImported'"))
                    .isEqualTo(60);
            assertThat(another.count("operator_session where state = 'ENDED'")).isEqualTo(60);
        }
    }

    private static List<String> consultations(Node node) {
        return node.jdbc()
                .sql(
                        "select aggregate_identifier from domain_event where payload_type ="
                                + " 'ConsultationImported'")
                .query((row, _) -> row.getString(1))
                .list();
    }

    @ParameterizedTest
    @EnumSource(names = "POSTGRESQL")
    void two_nodes_never_work_on_one_import(Databases database) throws IOException {
        var store = database.open();
        try (var node = node(store);
                var another = node(store)) {
            var importId = sent(node, csv(ROWS)).importId();
            killedAfter(node, 1);
            assertThat(work(another).next(_ -> true)).isFalse();

            leaseRunsOut(another);
            work(another).next(new After(1)::goOn);
            var taken = stored(another, importId).tally();
            assertThat(taken.rowsDone()).isEqualTo(100);
            assertThat(node.get(ImportTable.class).advance(importId, taken, taken.plus(taken)))
                    .as("a node that has slept too long notes nothing down any more")
                    .isFalse();
            assertThat(work(another).next(_ -> true)).isTrue();
            through(another, importId, new Tally(ROWS, ROWS, 0, 0, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void what_was_sent_lies_encrypted_and_its_key_ends_with_the_import(Databases database)
            throws IOException {
        try (var node = node(database.open())) {
            var importId = sent(node, csv(ROWS)).importId();
            var kept =
                    node.jdbc()
                            .sql("select part, content from case_import_part")
                            .query((row, _) -> Map.entry(row.getInt(1), row.getBytes(2)))
                            .list();
            assertThat(kept)
                    .isNotEmpty()
                    .allSatisfy(part ->
                            assertThat(new String(part.getValue(), StandardCharsets.ISO_8859_1))
                                    .doesNotContain("HEALTH")
                                    .doesNotContain("received_local"));
            assertThat(work(node).next(_ -> true)).isTrue();
            through(node, importId, new Tally(ROWS, ROWS, 0, 0, 0));

            // as a backup from before its end would bring it back
            for (var part : kept) {
                node.jdbc()
                        .sql(
                                "insert into case_import_part (import_id, part, content)"
                                        + " values (?, ?, ?)")
                        .params(importId.value(), part.getKey(), part.getValue())
                        .update();
            }
            node.jdbc().sql("update case_import set state = 'RUNNING', rows_done = 100").update();
            assertThat(work(node).next(_ -> true)).isTrue();
            assertThat(stored(node, importId).state()).isEqualTo(ImportState.FAILED);
            assertThat(node.count("case_import_part")).isZero();
            assertThat(node.count(ApplicationRegistered.class)).isEqualTo(ROWS);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_kill_between_the_end_of_the_key_and_that_of_the_import_leaves_it_done(Databases database)
            throws IOException {
        var store = database.open();
        ImportId importId;
        try (var node = node(store)) {
            importId = sent(node, csv(ROWS)).importId();
            killedAfter(node, 5);
            node.get(PersonalContents.class).destroy(new SubjectId(importId.value()));
        }
        try (var another = node(store)) {
            leaseRunsOut(another);
            assertThat(work(another).next(_ -> true)).isTrue();
            through(another, importId, new Tally(ROWS, ROWS, 0, 0, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothing_that_was_sent_stands_in_the_list_of_errors(Databases database) throws IOException {
        try (var node = node(database.open())) {
            var ndjson =
                    """
                    {"id":"1","kind":"application","channel":"web","topic":"CANARY",\
                    "received_local":"2023-01-03T10:00:00+04:00"}
                    {"id":"2","kind":"Canary","channel":"Canary","received_local":"Canary",\
                    "Canary":"Canary","applicant":{"Canary":"Canary","email":"Canary"}}
                    {"id":"3","kind":"call","channel":"Canary","handle_min":"Canary","Canary":1,\
                    "received_local":"2023-01-03T10:00:00+04:00","unit":"canary"}
                    {"id":"4","kind":"application","channel":"web","unit":"canary",\
                    "received_local":"2023-01-03T10:00:00+04:00"}
                    {"Canary":1,"Canary":2}
                    Canary
                    """;
            node.get(Imports.class)
                    .take(
                            new ByteArrayInputStream(ndjson.getBytes(StandardCharsets.UTF_8)),
                            ImportFormat.NDJSON,
                            SENDER,
                            null);
            assertThat(work(node).next(_ -> true)).isTrue();
            var errors =
                    node.jdbc()
                            .sql(
                                    "select line, field, code, fault, fault_values from"
                                            + " case_import_error")
                            .query((row, _) ->
                                    row.getInt(1)
                                            + row.getString(2)
                                            + row.getString(3)
                                            + row.getString(4)
                                            + row.getString(5))
                            .list();
            assertThat(errors)
                    .hasSizeGreaterThan(8)
                    .noneMatch(error -> error.toLowerCase(Locale.ROOT).contains("canary"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void sending_it_again_adds_nothing(Databases database) throws IOException {
        try (var node = node(database.open())) {
            sent(node, csv(ROWS));
            work(node).next(_ -> true);
            var again = sent(node, csv(ROWS)).importId();
            work(node).next(_ -> true);
            through(node, again, new Tally(ROWS, 0, ROWS, 0, 0));
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_row_that_repeats_another_of_the_same_import_adds_nothing(Databases database)
            throws IOException {
        try (var node = node(database.open())) {
            var importId = sent(node, csv(60) + row(7) + row(59)).importId();
            work(node).next(_ -> true);
            assertThat(stored(node, importId).tally()).isEqualTo(new Tally(62, 60, 2, 0, 0));
            assertThat(node.count(ApplicationRegistered.class)).isEqualTo(60);
        }
    }

    private static void through(Node node, ImportId importId, Tally tally) {
        var stored = stored(node, importId);
        assertThat(stored.state()).isEqualTo(ImportState.DONE);
        assertThat(stored.tally()).isEqualTo(tally);
        assertThat(node.count(ApplicationRegistered.class)).isEqualTo(ROWS);
        assertThat(node.count("case_registry")).isEqualTo(ROWS);
        assertThat(node.count("case_import_part")).isZero();
        assertThat(work(node).next(_ -> true)).isFalse();
    }

    /** Stops after so many batches, and gives its claim back. */
    private static final class After {

        private int left;

        After(int batches) {
            left = batches;
        }

        boolean goOn(long nanos) {
            left--;
            return left > 0;
        }
    }

    private static void killedAfter(Node node, int batches) {
        var after = new After(batches);
        assertThatThrownBy(() ->
                        work(node)
                                .next(nanos -> {
                                    if (!after.goOn(nanos)) {
                                        throw new IllegalStateException("killed");
                                    }
                                    return true;
                                }))
                .hasMessage("killed");
    }

    /** As if the last rows had gone through the door, and nothing had come after. */
    private static void unnoted(Node node, ImportId importId, int rows) {
        node.jdbc()
                .sql(
                        "update case_import set rows_done = ?, registered = ?"
                                + " where import_id = ?")
                .params(rows, rows, importId.value())
                .update();
    }

    private static void nothingNoted(Node node, ImportId importId) {
        node.jdbc()
                .sql(
                        "update case_import set rows_done = 0, registered = 0, consultations = 0"
                                + " where import_id = ?")
                .param(importId.value())
                .update();
    }

    private static void leaseRunsOut(Node node) {
        node.jdbc()
                .sql(
                        "update case_import set claimed_until ="
                                + " current_timestamp - interval '1' second")
                .update();
    }

    private Node node(Store store) {
        return store.prepared()
                .with("pirveli.processing=false", "pirveli.data-dir=" + directory)
                .and(WithImports.class)
                .start();
    }

    private static StoredImport sent(Node node, String csv) throws IOException {
        return node.get(Imports.class)
                .take(
                        new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8)),
                        ImportFormat.CSV,
                        SENDER,
                        null)
                .stored();
    }

    private static StoredImport stored(Node node, ImportId importId) {
        return node.get(Imports.class).find(importId).orElseThrow().stored();
    }

    private static ImportWork work(Node node) {
        return node.get(ImportWork.class);
    }

    private static String csv(int rows) {
        return "id,kind,channel,received_local,topic,outcome\n"
                + rows(rows, ImportsSurviveTest::row);
    }

    private static String rows(int count, IntFunction<String> row) {
        return IntStream.range(0, count).mapToObj(row).collect(Collectors.joining());
    }

    /** Every other one is a call. */
    private static String mixed(int number) {
        return number % 2 == 0
                ? number + ",application,web,2023-01-03T10:00:00+04:00,HEALTH,accepted,\n"
                : number + ",call,hotline,2023-01-03T10:30:00+04:00,HEALTH,,1.7\n";
    }

    private static String row(int number) {
        return number + ",application,web,2023-01-03T10:00:00+04:00,HEALTH,accepted\n";
    }

    @Configuration(proxyBeanMethods = false)
    @ComponentScan({
        "org.pirveli.server.imports",
        "org.pirveli.server.idempotency",
        "org.pirveli.server.spool"
    })
    static class WithImports {}
}

package org.pirveli.projections.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.pirveli.projections.verification.Difference;
import org.pirveli.projections.verification.Difference.Kind;
import org.pirveli.projections.verification.Verification;
import org.pirveli.projections.verification.ViewVerification;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class AVerificationFindsWhatWasChangedTest {

    private static final Random RANDOM = new Random(11);

    private static final class Counted implements ViewVerification.Progress {

        private int expected;
        private int done;

        @Override
        public void expect(int streams) {
            expected = streams;
        }

        @Override
        public void advance(int streams) {
            done += streams;
        }
    }

    private static ViewStore lived(Database database, int events) throws SQLException {
        var store = new ViewStore(database);
        var history = store.store(new RandomOffice(7).history().limit(events).toList(), RANDOM);
        store.rebuild(5_000, 20_000);
        assertThat(history).isNotEmpty();
        return store;
    }

    private static Verification verify(ViewStore store, int page) {
        return verify(store, page, new Counted());
    }

    private static Verification verify(ViewStore store, int page, Counted progress) {
        return new ViewVerification(
                        store.dataSource,
                        store.transactions,
                        List.of(
                                new CaseShadow(
                                        store.dataSource,
                                        store.log,
                                        ViewStore.KEYS,
                                        InClear.TEXTS)),
                        page,
                        Duration.ofMillis(300))
                .run(progress);
    }

    @ParameterizedTest
    @EnumSource
    void views_that_nobody_touched_hold(Database database) throws Exception {
        try (var store = lived(database, 2_000)) {
            for (int page : new int[] {1, 7, 5_000}) {
                var progress = new Counted();
                var verified = verify(store, page, progress);
                assertThat(verified.differences()).isEmpty();
                assertThat(verified.holds()).isTrue();
                assertThat(verified.events()).isEqualTo(store.stored().size());
                assertThat(verified.streams()).isEqualTo(count(store, "case_file"));
                assertThat(verified.rows()).isEqualTo(allRows(store));
                assertThat(progress.expected).isEqualTo((int) verified.streams());
                assertThat(progress.done).isEqualTo(progress.expected);
            }
        }
    }

    private static long allRows(ViewStore store) {
        long rows = 0;
        for (var table : ViewTable.values()) {
            rows += count(store, table.table());
        }
        return rows;
    }

    private static long count(ViewStore store, String table) {
        var count = store.jdbc.queryForObject("select count(*) from " + table, Long.class);
        return count == null ? 0 : count;
    }

    /** Every column of every table is falsified once, in some row. */
    @ParameterizedTest
    @EnumSource
    void each_changed_value_is_found_and_named_by_its_row_and_field(Database database)
            throws Exception {
        try (var store = lived(database, 1_500)) {
            for (var table : ViewTable.values()) {
                for (var column : table.columns().subList(table.keys, table.columns().size())) {
                    if (!column.equals("case_id") && !column.equals("body")) {
                        falsified(store, table, column);
                    }
                }
            }
        }
    }

    private static void falsified(ViewStore store, ViewTable table, String column) {
        var keys = table.columns().subList(0, table.keys);
        var row =
                store
                        .jdbc
                        .queryForList(
                                "select * from %s where %s is not null order by %s limit 1"
                                        .formatted(table.table(), column, String.join(", ", keys)))
                        .stream()
                        .findFirst();
        if (row.isEmpty()) {
            return;
        }
        var where = String.join(" and ", keys.stream().map(key -> key + " = ?").toList());
        var is = Objects.requireNonNull(row.get().get(column));
        var arguments = new ArrayList<Object>(keys.stream().map(row.get()::get).toList());
        var other = new ArrayList<Object>(List.of(other(is)));
        other.addAll(arguments);
        var back = new ArrayList<Object>();
        back.add(is);
        back.addAll(arguments);
        var update = "update %s set %s = ? where %s".formatted(table.table(), column, where);
        assertThat(store.jdbc.update(update, other.toArray())).isOne();
        var found = verify(store, 5_000);
        assertThat(found.holds()).as("%s.%s", table, column).isFalse();
        assertThat(found.differing()).isOne();
        if (!column.equals("version")) {
            assertThat(found.differences())
                    .as("%s.%s", table, column)
                    .singleElement()
                    .satisfies(difference -> {
                        assertThat(difference.kind()).isEqualTo(Kind.CHANGED);
                        assertThat(difference.table()).isEqualTo(table.table());
                        assertThat(difference.field()).isEqualTo(column);
                        assertThat(difference.key())
                                .isEqualTo(
                                        String.join(
                                                " ",
                                                arguments.stream().map(String::valueOf).toList()));
                    });
        }
        assertThat(store.jdbc.update(update, back.toArray())).isOne();
    }

    private static Object other(Object is) {
        return switch (is) {
            case Boolean yes -> !yes;
            case Integer number -> number + 1;
            case Short number -> number + 1;
            case Long number -> number + 1;
            case UUID uuid ->
                    new UUID(uuid.getMostSignificantBits(), ~uuid.getLeastSignificantBits());
            case java.sql.Timestamp time -> new java.sql.Timestamp(time.getTime() + 1);
            case java.time.OffsetDateTime time -> time.plusNanos(1_000_000);
            default -> "X" + is.toString().substring(1);
        };
    }

    @ParameterizedTest
    @EnumSource
    void a_change_in_the_file_is_named_by_its_pointer_and_tells_no_text(Database database)
            throws Exception {
        try (var store = lived(database, 300)) {
            var body =
                    store.jdbc.queryForObject(
                            "select body from case_file order by case_id limit 1", String.class);
            assertThat(body).contains("\"subject\":\"");
            var forged =
                    String.valueOf(body).replaceFirst("\"subject\":\"", "\"subject\":\"Canary ");
            store.jdbc.update("update case_file set body = ? where body = ?", forged, body);
            assertThat(verify(store, 5_000).differences())
                    .singleElement()
                    .satisfies(difference -> {
                        assertThat(difference.field()).isEqualTo("body/subject");
                        assertThat(difference.stored()).matches("[0-9a-f]{64}");
                        assertThat(difference.expected()).matches("[0-9a-f]{64}");
                        assertThat(difference.toString()).doesNotContain("Canary");
                    });
            var spaced = String.valueOf(body).replaceFirst("\\{", "{ ");
            store.jdbc.update("update case_file set body = ? where body = ?", spaced, forged);
            assertThat(verify(store, 5_000).differences())
                    .extracting(Difference::field)
                    .containsExactly("body");
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_row_taken_away_and_a_row_put_in_are_found(Database database) throws Exception {
        try (var store = lived(database, 600)) {
            store.jdbc.update(
                    "delete from case_clock where clock_id = (select min(clock_id) from case_clock)"
                            .replace(
                                    "(select min(clock_id) from case_clock)",
                                    "(select clock_id from case_clock order by clock_id limit 1)"));
            assertThat(verify(store, 100).differences())
                    .isNotEmpty()
                    .allSatisfy(difference -> {
                        assertThat(difference.kind()).isEqualTo(Kind.MISSING);
                        assertThat(difference.table()).isEqualTo("case_clock");
                    });
            store.rebuild(5_000, 20_000);
            store.jdbc.update(
                    "insert into case_key (case_id, words, position) values (?, '', 1)",
                    new UUID(-1, 42));
            assertThat(verify(store, 100).differences())
                    .singleElement()
                    .satisfies(difference -> {
                        assertThat(difference.kind()).isEqualTo(Kind.STRAY);
                        assertThat(difference.stream()).isEqualTo(new UUID(-1, 42));
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_case_that_is_not_shown_at_all_is_missing(Database database) throws Exception {
        try (var store = lived(database, 300)) {
            var caseId =
                    store.jdbc.queryForObject(
                            "select case_id from case_file order by case_id desc limit 1",
                            UUID.class);
            for (var table : ViewTable.values()) {
                store.jdbc.update("delete from " + table.table() + " where case_id = ?", caseId);
            }
            var found = verify(store, 10);
            assertThat(found.differing()).isOne();
            assertThat(found.differences())
                    .isNotEmpty()
                    .allSatisfy(difference -> {
                        assertThat(difference.kind()).isEqualTo(Kind.MISSING);
                        assertThat(difference.stream()).isEqualTo(caseId);
                    });
        }
    }

    @ParameterizedTest
    @EnumSource
    void rows_that_come_late_are_waited_for_and_rows_that_never_come_are_told(Database database)
            throws Exception {
        try (var store = new ViewStore(database)) {
            var history = store.store(new RandomOffice(3).history().limit(400).toList(), RANDOM);
            store.rebuild(5_000, 20_000);
            store.views.clear();
            store.apply(history.subList(0, 300));
            var late = verify(store, 50);
            assertThat(late.holds()).isFalse();
            assertThat(late.differences())
                    .extracting(Difference::kind)
                    .containsOnly(Kind.BEHIND, Kind.MISSING);
            store.apply(history);
            assertThat(verify(store, 50).holds()).isTrue();
        }
    }
}

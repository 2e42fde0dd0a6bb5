package org.pirveli.server.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Apart.AUDITOR;
import static org.pirveli.server.harness.Apart.COMMANDS;
import static org.pirveli.server.harness.Apart.OWNER;
import static org.pirveli.server.harness.Apart.PROJECTIONS;
import static org.pirveli.server.harness.Apart.SEALER;
import static org.pirveli.server.harness.Apart.SUPERUSER;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.server.harness.Apart;
import org.pirveli.server.harness.Databases;

/** Every account tries everything on every table that there is. */
@DisplayNameGeneration(ReplaceUnderscores.class)
final class AccountsAreKeptApartTest {

    private static final String DENIED = "42501";
    private static final String KEPT = "23001";

    /** One of the people whom an administrator has made auditors. */
    private static final String PERSON = "nino_the_auditor";

    private static final Apart DATABASE = migrated();
    private static final Map<String, List<Column>> TABLES = tables();

    private enum Act {
        SELECT,
        INSERT,
        UPDATE,
        DELETE,
        TRUNCATE
    }

    private static final Set<Act> READ = EnumSet.of(Act.SELECT);
    private static final Set<Act> ADD = EnumSet.of(Act.SELECT, Act.INSERT);
    private static final Set<Act> CHANGE = EnumSet.of(Act.SELECT, Act.INSERT, Act.UPDATE);
    private static final Set<Act> AGE = EnumSet.of(Act.SELECT, Act.INSERT, Act.DELETE);
    private static final Set<Act> WRITE = EnumSet.complementOf(EnumSet.of(Act.TRUNCATE));
    private static final Set<Act> REFILL = EnumSet.allOf(Act.class);

    /** What a table is, and what each account may do to it; whoever is not named may nothing. */
    @SuppressWarnings("ImmutableEnumChecker") // made by List.of and Map.of
    private enum Kind {
        LOG(Map.of(COMMANDS, ADD, PROJECTIONS, READ, SEALER, READ, AUDITOR, READ), "domain_event"),
        CAUSES(Map.of(COMMANDS, ADD, AUDITOR, READ), "event_cause"),
        SUBJECTS(Map.of(COMMANDS, CHANGE), "subject_record", "retention_run"),
        RELEASE(Map.of(COMMANDS, READ), "flyway_schema_history"),
        DECISIONS(
                Map.of(COMMANDS, WRITE),
                "case_registry",
                "case_number_block",
                "case_hold",
                "operator_load",
                "operator_desk",
                "operator_session",
                "operator_session_case",
                "rule_stream",
                "open_clock",
                "clock_run",
                "idempotency",
                "document_part",
                "draft"),
        WORK(
                Map.of(COMMANDS, WRITE),
                "case_import",
                "case_import_part",
                "case_import_error",
                "errand"),
        VIEWS_OF_CASES(
                Map.of(COMMANDS, READ, PROJECTIONS, REFILL, AUDITOR, READ),
                "case_file",
                "case_clock",
                "case_escalation",
                "case_clock_history",
                "case_due_change",
                "case_key",
                "case_reply"),
        VIEWS(
                Map.of(COMMANDS, READ, PROJECTIONS, WRITE, AUDITOR, READ),
                "consultation_file",
                "consultation_attendance",
                "consultation_case",
                "view_state"),
        FOLLOWING(Map.of(PROJECTIONS, WRITE), "deadline", "token_entry"),
        WAITING(Map.of(COMMANDS, READ, PROJECTIONS, WRITE), "dead_letter"),
        DEEDS(Map.of(COMMANDS, ADD, AUDITOR, READ), "processor_deed"),
        SEALS(
                Map.of(COMMANDS, READ, SEALER, ADD, AUDITOR, READ),
                "seal_leaf",
                "seal_node",
                "seal_checkpoint"),
        SEALING(Map.of(COMMANDS, READ, SEALER, CHANGE, AUDITOR, READ), "seal_progress"),
        LOOKS(Map.of(COMMANDS, AGE), "look", "look_seen"),
        OWNERS_ALONE(Map.of(), "view_index");

        private final Map<String, Set<Act>> granted;
        private final List<String> tables;

        Kind(Map<String, Set<Act>> granted, String... tables) {
            this.granted = granted;
            this.tables = List.of(tables);
        }

        static Set<Act> granted(String account, String table) {
            return Stream.of(values())
                    .filter(kind -> kind.tables.contains(table))
                    .findFirst()
                    .map(kind -> kind.granted.getOrDefault(account, Set.of()))
                    .orElse(Set.of());
        }
    }

    private record Column(String name, String type) {}

    @Test
    void every_table_that_there_is_has_a_row_here_and_every_row_a_table() {
        assertThat(TABLES.keySet())
                .as("Say here and in db/roles/grants.sql who may do what to a new table")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(Kind.values()).flatMap(kind -> kind.tables.stream()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {COMMANDS, PROJECTIONS, SEALER, AUDITOR})
    void each_account_may_do_to_each_table_what_it_was_granted_and_nothing_else(String account)
            throws SQLException {
        var wrong = new ArrayList<String>();
        try (var connection = signIn(account)) {
            TABLES.forEach((table, columns) -> {
                for (var act : Act.values()) {
                    for (var attempt : attempts(act, table, columns)) {
                        var state = tried(connection, attempt);
                        if (!state.equals(may(account, act, table, attempt) ? "" : DENIED)) {
                            wrong.add("%s -> %s".formatted(attempt, state));
                        }
                    }
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** Where an event comes to stand is for the database to say. */
    private static boolean may(String account, Act act, String table, String attempt) {
        return Kind.granted(account, table).contains(act)
                && !(act == Act.INSERT
                        && attempt.matches(".* domain_event \\((global_index|tx)\\).*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {COMMANDS, PROJECTIONS, SEALER, AUDITOR})
    void no_account_changes_what_a_table_is(String account) throws SQLException {
        var done = new ArrayList<String>();
        try (var connection = signIn(account)) {
            TABLES.keySet().stream()
                    .flatMap(AccountsAreKeptApartTest::alterations)
                    .filter(sql -> !tried(connection, sql).equals(DENIED))
                    .forEach(done::add);
        }
        assertThat(done).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {COMMANDS, PROJECTIONS, SEALER, AUDITOR})
    void no_account_becomes_another_one_or_makes_anything(String account) throws SQLException {
        var done = new ArrayList<String>();
        try (var connection = signIn(account)) {
            Stream.concat(
                            Stream.of(OWNER, COMMANDS, PROJECTIONS, SEALER, AUDITOR, SUPERUSER)
                                    .filter(other -> !other.equals(account))
                                    .flatMap(other ->
                                            Stream.of(
                                                    "set role " + other,
                                                    "set session authorization " + other,
                                                    "grant " + other + " to current_user")),
                            Stream.of(
                                    "set session_replication_role = replica",
                                    "create table mine (id integer)",
                                    "create temporary table domain_event (id integer)",
                                    "create schema mine",
                                    "create function mine() returns integer return 1",
                                    "create role friend",
                                    "alter role current_user superuser",
                                    "drop function refuse_to_change_history() cascade",
                                    "copy domain_event to program 'cat'",
                                    "select pg_read_file('postgresql.conf')"))
                    .filter(sql -> !tried(connection, sql).equals(DENIED))
                    .forEach(done::add);
        }
        assertThat(done).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {COMMANDS, PROJECTIONS, SEALER, AUDITOR})
    void only_who_feeds_the_views_makes_their_indexes_anew(String account) throws SQLException {
        try (var connection = signIn(account)) {
            for (var function : List.of("drop_view_indexes", "create_view_indexes")) {
                assertThat(tried(connection, "select " + function + "()"))
                        .isEqualTo(account.equals(PROJECTIONS) ? "" : DENIED);
            }
        }
    }

    @Test
    void not_even_the_owner_changes_what_was_recorded() throws SQLException {
        try (var connection = DATABASE.as(OWNER)) {
            for (var act : EnumSet.of(Act.UPDATE, Act.DELETE, Act.TRUNCATE)) {
                attempts(act, "domain_event", TABLES.getOrDefault("domain_event", List.of()))
                        .forEach(sql -> assertThat(tried(connection, sql)).as(sql).isEqualTo(KEPT));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void who_holds_every_right_is_refused_by_the_log_itself(Databases database) {
        try (var node = database.open().node("pirveli.processing=false");
                var connection =
                        node.context().getBean(javax.sql.DataSource.class).getConnection()) {
            node.registers();
            for (var sql :
                    List.of(
                            "update domain_event set payload = meta_data",
                            "delete from domain_event")) {
                assertThat(tried(connection, sql)).as(sql).isEqualTo(KEPT);
            }
            assertThat(node.count("domain_event")).isPositive();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Collection<String> attempts(Act act, String table, List<Column> columns) {
        return switch (act) {
            case SELECT -> List.of("select * from " + table);
            case DELETE -> List.of("delete from " + table + " where false");
            case TRUNCATE -> List.of("truncate table " + table);
            case UPDATE ->
                    columns.stream()
                            .map(column ->
                                    "update %s set %s = null where false"
                                            .formatted(table, column.name()))
                            .toList();
            case INSERT ->
                    columns.stream()
                            .map(column ->
                                    "insert into %s (%s) select cast(null as %s) where false"
                                            .formatted(table, column.name(), column.type()))
                            .toList();
        };
    }

    private static Stream<String> alterations(String table) {
        return Stream.of(
                        "drop table %s cascade",
                        "alter table %s add column more integer",
                        "alter table %s rename to another",
                        "alter table %s disable trigger all",
                        "alter table %s owner to current_user",
                        "alter table %s disable row level security",
                        "create trigger mine before insert on %s for each row execute function"
                                + " suppress_redundant_updates_trigger()",
                        "create rule mine as on insert to %s do instead nothing",
                        "create index mine on %s ((1))",
                        "comment on table %s is 'mine'")
                .map(sql -> sql.formatted(table));
    }

    /** The SQL state that came of it; empty if it was done. Nothing of it stays. */
    private static String tried(Connection connection, String sql) {
        try (var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(sql);
                return "";
            } catch (SQLException refused) {
                return refused.getSQLState();
            } finally {
                connection.rollback();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    private static Connection signIn(String account) throws SQLException {
        return DATABASE.as(account.equals(AUDITOR) ? PERSON : account);
    }

    private static Apart migrated() {
        var apart = Apart.migrated();
        apart.as(
                SUPERUSER,
                "do $$ begin if not exists (select from pg_roles where rolname = '%1$s') then"
                                .formatted(PERSON)
                        + " create role %1$s login in role %2$s; end if; end $$"
                                .formatted(PERSON, AUDITOR));
        return apart;
    }

    private static Map<String, List<Column>> tables() {
        var tables = new TreeMap<String, List<Column>>();
        try (var connection = DATABASE.as(SUPERUSER);
                var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                """
                                select c.relname, a.attname, format_type(a.atttypid, a.atttypmod)
                                from pg_class c join pg_attribute a on a.attrelid = c.oid
                                where c.relnamespace = 'public'::regnamespace
                                    and c.relkind in ('r', 'p', 'v', 'm', 'f')
                                    and a.attnum > 0 and not a.attisdropped
                                order by c.relname, a.attnum
                                """)) {
            while (rows.next()) {
                tables.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>())
                        .add(new Column(rows.getString(2), rows.getString(3)));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return tables;
    }
}

package org.pirveli.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class TablesTest {

    private final Planted story = Planted.story();
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        execute("create table case_file (case_id varchar, body varchar)");
        execute("create table case_clock (clock_id varchar, attempt int, state varchar)");
        execute("create table case_escalation (clock_id varchar, attempt int, level int)");
        execute("create table case_clock_history (clock_id varchar, attempt int, sequence int)");
        execute("create table case_due_change (case_id varchar, sequence int)");
        execute("create table case_key (case_id varchar, phone uuid)");
        execute("create table case_reply (case_id varchar, sequence int)");
        execute("create table consultation_file (consultation_id varchar, body varchar)");
        execute("create table consultation_attendance (consultation_id varchar, place int)");
        execute("create table consultation_case (consultation_id varchar, case_id varchar)");
        execute(
                "create table deadline (clock_id varchar, attempt int, kind varchar, step int,"
                        + " case_id varchar, due_at timestamp with time zone)");
        execute("create table case_registry (case_id varchar)");
        execute("create table idempotency (scope varchar)");
        execute("insert into case_file values ('a', 'as it is')");
        execute("insert into case_clock values ('c', 1, 'RUNNING')");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void rows_that_are_the_same_do_not_differ() throws SQLException {
        var live = Tables.views(connection);

        assertThat(live.differences(Tables.views(connection))).isEmpty();
    }

    @Test
    void a_changed_a_missing_and_a_needless_row_are_found() throws SQLException {
        var live = Tables.views(connection);
        execute("update case_file set body = 'as it was'");
        execute("delete from case_clock");
        execute("insert into case_escalation values ('c', 1, 1)");

        assertThat(live.differences(Tables.views(connection))).hasSize(3);
    }

    @Test
    void a_deadline_too_many_and_one_missing_are_found() throws SQLException {
        assertThat(DeadlineRows.check(story.log(), connection)).isEmpty();
        execute("insert into deadline values ('x', 1, 'LEVEL', 1, 'a', null)");
        assertThat(DeadlineRows.check(story.log(), connection)).hasSize(1);
        // unanswered, its reminder and its three levels each want a row
        story.events.removeLast();
        assertThat(DeadlineRows.check(story.log(), connection)).hasSize(5);
    }

    @Test
    void a_case_missing_from_the_register_and_an_answer_that_was_not_kept_are_found()
            throws SQLException {
        assertThat(DecisionRows.check(story.log(), connection)).hasSize(2);
        execute("insert into case_registry values ('" + Planted.CASE + "')");
        for (int i = 0; i < 3; i++) {
            execute("insert into idempotency values ('" + i + "')");
        }
        assertThat(DecisionRows.check(story.log(), connection)).isEmpty();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

package org.pirveli.benchmarks.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(ReplaceUnderscores.class)
final class OpenClockRowsTest {

    private static final String CLOCK = "22222222-2222-4222-8222-222222222222";

    private final Planted story = Planted.story();
    private final List<LoggedEvent> rules =
            IntStream.range(0, 2)
                    .mapToObj(i ->
                            new LoggedEvent(
                                    i,
                                    "calendar/georgia",
                                    i,
                                    "AnythingDeclared",
                                    new JsonMapper().createObjectNode(),
                                    Planted.NOW))
                    .toList();
    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = DriverManager.getConnection("jdbc:h2:mem:");
        execute("create table open_clock (clock_id uuid, calendar_version int)");
        execute("create table clock_run (kind varchar, number int, finished_at timestamp)");
        execute("insert into open_clock values ('" + CLOCK + "', 2)");
        execute("insert into clock_run values ('RECALCULATION', 2, current_timestamp)");
        // without its answer, the clock runs
        story.events.removeLast();
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void a_clock_that_runs_and_was_examined_is_right() throws SQLException {
        assertThat(found()).isEmpty();
    }

    @Test
    void a_missing_row_is_found() throws SQLException {
        execute("delete from open_clock");

        assertThat(found()).singleElement().asString().contains("not in the table");
    }

    @Test
    void a_row_of_a_clock_that_does_not_run_is_found() throws SQLException {
        execute("insert into open_clock values (random_uuid(), 2)");

        assertThat(found()).singleElement().asString().contains("does not run");
    }

    @Test
    void a_clock_left_under_an_earlier_version_is_found() throws SQLException {
        execute("update open_clock set calendar_version = 1");

        assertThat(found()).singleElement().asString().contains("under version 1, not 2");
    }

    @Test
    void a_run_that_was_never_finished_or_never_ordered_is_found() throws SQLException {
        execute("update clock_run set finished_at = null");
        assertThat(found()).singleElement().asString().contains("not finished");

        execute("delete from clock_run");
        assertThat(found()).singleElement().asString().contains("0 runs over the clocks for 1");
    }

    private List<String> found() throws SQLException {
        return OpenClockRows.check(story.log(), rules, connection);
    }

    private void execute(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

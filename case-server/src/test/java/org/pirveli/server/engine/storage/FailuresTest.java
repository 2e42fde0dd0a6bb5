package org.pirveli.server.engine.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.SharedNodes;
import org.springframework.jdbc.core.JdbcTemplate;

final class FailuresTest {

    private static final String INSERT =
            "insert into case_number_block (office_year, next_sequence) values (?, ?)";

    @ParameterizedTest
    @EnumSource
    void a_row_that_is_there_already_is_known_by_its_constraint(Databases database) {
        var jdbc = new JdbcTemplate(SharedNodes.on(database).get(DataSource.class));
        jdbc.update("delete from case_number_block where office_year = 1900");
        jdbc.update(INSERT, 1900, 1);

        var failure = catchThrowable(() -> jdbc.update(INSERT, 1900, 1));

        assertThat(SqlStates.of(failure)).contains(SqlStates.UNIQUE_VIOLATION);
        assertThat(SqlStates.isTaken(failure, "case_number_block_year")).isTrue();
        assertThat(SqlStates.isTaken(failure, "case_registry_id")).isFalse();
        assertThat(SqlStates.isAway(failure)).isFalse();
    }

    /** What is written are the words of persons, and failures are written to logs. */
    @Test
    void a_batch_that_fails_does_not_say_what_was_to_be_written() {
        var jdbc = new JdbcTemplate(SharedNodes.on(Databases.POSTGRESQL).get(DataSource.class));
        var rows = List.<Object[]>of(new Object[] {"Nino Example", "b", "a"});
        var insert = "insert into idempotency (scope, body, answer) values (?, ?, ?)";
        jdbc.batchUpdate(insert, rows);

        var failure = catchThrowable(() -> jdbc.batchUpdate(insert, rows));

        assertThat(SqlStates.isTaken(failure, "idempotency_scope")).isTrue();
        assertThat(everythingSaid(failure)).doesNotContain("Nino");
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "53100", "90098", "57014"})
    void a_broken_full_or_silent_database_is_away(String state) {
        assertThat(SqlStates.isAway(deep(state))).isTrue();
        assertThat(SqlStates.isLostRace(deep(state))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "55P03", "HYT00"})
    void a_deadlock_or_a_long_wait_is_a_lost_race(String state) {
        assertThat(SqlStates.isLostRace(deep(state))).isTrue();
        assertThat(SqlStates.isAway(deep(state))).isFalse();
    }

    @Test
    void no_statement_and_no_idle_transaction_lives_longer_than_half_a_minute() {
        var jdbc = SharedNodes.on(Databases.POSTGRESQL).jdbc();

        assertThat(jdbc.sql("show statement_timeout").query(String.class).single())
                .isEqualTo("30s");
        assertThat(
                        jdbc.sql("show idle_in_transaction_session_timeout")
                                .query(String.class)
                                .single())
                .isEqualTo("30s");
        assertThat(SessionLimits.STATEMENT).isEqualTo(Duration.ofSeconds(30));
        assertThat(SessionLimits.IDLE_IN_TRANSACTION).isEqualTo(Duration.ofSeconds(30));
    }

    private static Throwable deep(String state) {
        var batch = new SQLException("batch");
        batch.setNextException(new SQLException("inner", state));
        return new IllegalStateException(new IllegalStateException(batch));
    }

    private static String everythingSaid(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}

package org.pirveli.server.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.pirveli.server.harness.Eventually.await;

import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.pirveli.projections.casework.CaseViewsInvoker;
import org.pirveli.server.harness.Databases;
import org.pirveli.server.harness.Eventually;

final class LogLagTest {

    @Test
    void views_that_are_held_up_show_how_far_and_how_long_they_are_behind() throws SQLException {
        try (var node = Databases.POSTGRESQL.open().prepared().and(LogLag.class).start()) {
            var lag = node.get(LogLag.class);
            node.registers();
            Eventually.caughtUp(node);
            assertThat(lag.of(CaseViewsInvoker.PROCESSOR))
                    .hasValue(new LogLag.Lag(0, Duration.ZERO));

            try (var connection = node.get(DataSource.class).getConnection();
                    var statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("lock table case_file in exclusive mode");
                node.registers();
                node.registers();
                await().until(() ->
                        lag.of(CaseViewsInvoker.PROCESSOR)
                                .filter(each -> each.events() == 2)
                                .filter(each -> each.age().toMillis() > 200)
                                .isPresent());
                connection.rollback();
                connection.setAutoCommit(true);
            }
            await().until(() ->
                    lag.of(CaseViewsInvoker.PROCESSOR)
                            .filter(each -> each.events() == 0)
                            .isPresent());
        }
    }

    @Test
    void a_node_that_another_one_feeds_has_no_lag_of_its_own() {
        try (var node =
                Databases.H2
                        .open()
                        .prepared()
                        .with("pirveli.processing=false")
                        .and(LogLag.class)
                        .start()) {
            node.registers();

            assertThat(node.get(LogLag.class).of(CaseViewsInvoker.PROCESSOR)).isEmpty();
        }
    }
}

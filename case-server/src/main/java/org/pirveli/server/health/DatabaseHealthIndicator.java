package org.pirveli.server.health;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether the database answers. */
@Component
final class DatabaseHealthIndicator implements HealthIndicator {

    private static final int SECONDS = 2;

    private final DataSource dataSource;

    DatabaseHealthIndicator(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Health health() {
        try (var connection = dataSource.getConnection()) {
            return connection.isValid(SECONDS)
                    ? Health.up()
                            .withDetail(
                                    "product", connection.getMetaData().getDatabaseProductName())
                            .build()
                    : Health.down().build();
        } catch (SQLException e) {
            return Health.down().withDetail("sqlState", String.valueOf(e.getSQLState())).build();
        }
    }
}

package org.pirveli.projections.casework;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** The databases that the product runs on; one PostgreSQL serves all tests of a JVM. */
enum Database {
    H2 {
        @Override
        String url(String name) {
            return "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1".formatted(name);
        }
    },
    POSTGRESQL {
        @Override
        String url(String name) {
            var url = Postgres.SERVER.getJdbcUrl("postgres", "postgres");
            try (var connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (java.sql.SQLException e) {
                throw new IllegalStateException(e);
            }
            return url.replace("/postgres?", "/" + name + "?");
        }
    };

    private static final AtomicInteger COUNT = new AtomicInteger();

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                var server = EmbeddedPostgres.start();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server)));
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void close(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    abstract String url(String name);

    /** A new database with empty tables. */
    HikariDataSource open() {
        var config = new HikariConfig();
        config.setJdbcUrl(url("views_" + COUNT.incrementAndGet()));
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(1);
        var dataSource = new HikariDataSource(config);
        Flyway.configure()
                .dataSource(dataSource)
                .locations(
                        "classpath:db/log",
                        "classpath:db/migration",
                        "classpath:db/dialect/" + name().toLowerCase(java.util.Locale.ROOT))
                .load()
                .migrate();
        return dataSource;
    }
}

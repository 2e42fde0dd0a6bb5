package org.pirveli.server.rest;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases on which the interface has to be the same. */
enum Store {
    H2 {
        @Override
        List<String> settings() {
            try {
                return List.of("--pirveli.data-dir=" + Files.createTempDirectory("pirveli-h2"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    },

    POSTGRESQL {
        @Override
        List<String> settings() {
            var name = "office" + NUMBER.incrementAndGet();
            try (var connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return List.of(
                    "--spring.datasource.url=" + Postgres.SERVER.getJdbcUrl("postgres", name),
                    "--spring.datasource.username=postgres",
                    "--spring.datasource.password=postgres");
        }
    };

    private static volatile boolean started;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** What starts a server on a fresh database of this kind. */
    abstract List<String> settings();

    /** Stops what was started for all tests, once nobody needs it any more. */
    static void stop() {
        if (started) {
            try {
                Postgres.SERVER.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** One database server for all tests. */
    private static final class Postgres {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            started = true;
            try {
                return EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "200")
                        // as the operations guide asks for: errors do not quote what was written
                        .setServerConfig("log_error_verbosity", "terse")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

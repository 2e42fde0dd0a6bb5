package org.pirveli.server.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The databases on which everything has to hold. One PostgreSQL serves all tests of a JVM, and
 * stops with it.
 */
public enum Databases {
    H2 {
        @Override
        String url(String name) {
            return "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;WRITE_DELAY=0;LOCK_TIMEOUT=2000"
                    .formatted(name);
        }
    },

    POSTGRESQL {
        @Override
        String url(String name) {
            try (var connection = Postgres.SERVER.getPostgresDatabase().getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Postgres.SERVER.getJdbcUrl("postgres", name);
        }
    };

    private static final AtomicInteger NUMBER = new AtomicInteger();

    abstract String url(String name);

    /** A new and empty store; any number of nodes may share it on PostgreSQL. */
    public Store open() {
        var name = "engine" + NUMBER.incrementAndGet();
        return new Store(name, url(name));
    }

    private static final class Postgres {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        // the engine refuses to run on one that forgets what it confirmed
                        .setServerConfig("synchronous_commit", "on")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

package org.pirveli.server.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** One PostgreSQL for all tests of a JVM, set up as the operations guide asks for it. */
public final class Postgres {

    private static final AtomicInteger DATABASES = new AtomicInteger();
    private static final List<Runnable> USERS = new CopyOnWriteArrayList<>();
    private static volatile boolean started;

    static {
        // the users first, then the database: each drains, and none complains
        Runtime.getRuntime().addShutdownHook(new Thread(Postgres::stop));
    }

    private Postgres() {}

    /** Makes a new and empty database, and says where it is, with the user to sign in as. */
    public static String newDatabase() {
        return newDatabase("office" + DATABASES.incrementAndGet());
    }

    static String newDatabase(String name) {
        try (var connection = Started.SERVER.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return Started.SERVER.getJdbcUrl("postgres", name);
    }

    /** Has something done when the tests are over and the database is still there. */
    public static void beforeItStops(Runnable task) {
        USERS.add(task);
    }

    private static void stop() {
        // at once: each waits for those who work in it, and a fork has half a minute
        USERS.parallelStream().forEach(Runnable::run);
        if (started) {
            try {
                Started.SERVER.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Started {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            started = true;
            try {
                return EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        // the engine refuses to run on one that forgets what it confirmed
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "300")
                        // errors do not quote what was written
                        .setServerConfig("log_error_verbosity", "terse")
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}

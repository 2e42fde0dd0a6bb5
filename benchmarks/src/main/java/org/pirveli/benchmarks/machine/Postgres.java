package org.pirveli.benchmarks.machine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/** A PostgreSQL of its own processes, which writes to the disk what it says it has written. */
public final class Postgres implements AutoCloseable {

    private final EmbeddedPostgres embedded;
    private final ProcessHandle postmaster;
    private final Path folder;

    private Postgres(EmbeddedPostgres embedded, ProcessHandle postmaster, Path folder) {
        this.folder = folder;
        this.embedded = embedded;
        this.postmaster = postmaster;
    }

    /**
     * Starts one.
     *
     * @param folder in which its data will lie
     */
    public static Postgres start(Path folder) throws IOException, SQLException {
        var data = folder.resolve("postgresql");
        var embedded =
                EmbeddedPostgres.builder()
                        .setDataDirectory(data)
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("full_page_writes", "on")
                        .setServerConfig("shared_buffers", "256MB")
                        .setServerConfig("max_wal_size", "4GB")
                        .start();
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).getFirst());
        var started = new Postgres(embedded, ProcessHandle.of(pid).orElseThrow(), folder);
        started.requireDurable();
        return started;
    }

    /** Makes an empty database. */
    public Store database(String name) throws SQLException {
        execute("create database " + name);
        return new PostgresStore(this, name);
    }

    /** Beside its data. */
    Path folder() {
        return folder;
    }

    String url(String database) {
        return embedded.getJdbcUrl("postgres", database);
    }

    Duration cpu() {
        return CpuTime.ofFamily(postmaster);
    }

    @Override
    public void close() throws IOException {
        embedded.close();
    }

    private void requireDurable() throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (var row = statement.executeQuery("show " + setting)) {
                    if (!row.next() || !row.getString(1).equals("on")) {
                        throw new IllegalStateException("PostgreSQL runs without " + setting);
                    }
                }
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = connection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connection() throws SQLException {
        return embedded.getPostgresDatabase().getConnection();
    }
}

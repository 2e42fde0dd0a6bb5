package org.pirveli.benchmarks.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes the databases of a run, and ends them with it. */
public final class Stores implements AutoCloseable {

    private final Path folder;
    private @Nullable Postgres postgres;

    /**
     * Nothing is made yet.
     *
     * @param folder of the run
     */
    public Stores(Path folder) {
        this.folder = folder;
    }

    /**
     * A new, empty database.
     *
     * @param kind {@code h2} or {@code postgresql}
     * @param name of this one
     */
    public Store make(String kind, String name) throws IOException, SQLException {
        return switch (kind.toLowerCase(Locale.ROOT)) {
            case "h2" -> new H2Store(Files.createDirectories(folder.resolve(name)));
            case "postgresql" -> postgres().database(name);
            default ->
                    throw new IllegalArgumentException(
                            "the database is h2 or postgresql, not " + kind);
        };
    }

    private Postgres postgres() throws IOException, SQLException {
        var running = postgres;
        if (running == null) {
            running = Postgres.start(folder);
            postgres = running;
        }
        return running;
    }

    @Override
    public void close() throws IOException {
        if (postgres != null) {
            postgres.close();
        }
    }
}

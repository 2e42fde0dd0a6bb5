package org.pirveli.server.rest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.pirveli.server.harness.Postgres;

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
            return List.of("--spring.datasource.url=" + Postgres.newDatabase());
        }
    };

    /** What starts a server on a fresh database of this kind. */
    abstract List<String> settings();
}

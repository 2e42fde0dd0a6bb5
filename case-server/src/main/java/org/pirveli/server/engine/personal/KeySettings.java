package org.pirveli.server.engine.personal;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the keys of persons are kept. What is left out is found beside the database.
 *
 * @param url of their own store: a database of PostgreSQL, in which they have a schema, or of H2
 * @param username who opens it, if {@code url} does not say so
 * @param password of that user
 * @param master the file of the master key, outside both stores and their backups
 */
@ConfigurationProperties("pirveli.keys")
record KeySettings(
        @Nullable String url,
        @Nullable String username,
        @Nullable String password,
        @Nullable Path master) {}

package org.pirveli.server.engine.personal;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;

/**
 * Where the store of keys is, and who opens it: what {@code pirveli.keys.url}, {@code .username}
 * and {@code .password} say, or else beside the database.
 *
 * @param url of a database of PostgreSQL, in which they have a schema, or of H2
 * @param username {@code null} if {@code url} says so
 */
public record KeyStoreAddress(String url, @Nullable String username, @Nullable String password) {

    /** On PostgreSQL, where the database may be shared while one tries things out. */
    private static final String SCHEMA = "pirveli_keys";

    /** As it is configured. Whoever names another store names who opens it. */
    public static KeyStoreAddress of(Environment environment) {
        var url = environment.getProperty("pirveli.keys.url");
        return url == null
                ? new KeyStoreAddress(
                        new KeyPlaces(
                                        environment.getRequiredProperty("spring.datasource.url"),
                                        Path.of(
                                                environment.getProperty(
                                                        "pirveli.data-dir", "./data")))
                                .store(),
                        environment.getProperty("spring.datasource.username"),
                        environment.getProperty("spring.datasource.password"))
                : new KeyStoreAddress(
                        url,
                        environment.getProperty("pirveli.keys.username"),
                        environment.getProperty("pirveli.keys.password"));
    }

    /** Of its tables; {@code null} where the database has but one. */
    public @Nullable String schema() {
        return url.startsWith("jdbc:postgresql:") ? SCHEMA : null;
    }

    /** Makes its tables, or brings them up to date. */
    public Flyway migrations() {
        var flyway =
                Flyway.configure().locations("classpath:db/keys").validateMigrationNaming(true);
        if (schema() != null) {
            flyway.defaultSchema(SCHEMA).createSchemas(true);
        }
        return flyway.dataSource(url, username, password).load();
    }
}

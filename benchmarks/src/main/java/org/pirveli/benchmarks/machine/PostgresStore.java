package org.pirveli.benchmarks.machine;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;

/**
 * A database of a PostgreSQL.
 *
 * @param database its name
 */
record PostgresStore(Postgres postgres, String database) implements Store {

    @Override
    public String name() {
        return "PostgreSQL";
    }

    @Override
    public List<String> serverArguments() {
        return List.of(
                "--spring.datasource.url=" + url(),
                "--pirveli.keys.master=" + masterKey(),
                "--pirveli.seal.key=" + postgres.folder().resolve("seal.key"));
    }

    @Override
    public String url() {
        return postgres.url(database);
    }

    @Override
    public Connection open() throws SQLException {
        return DriverManager.getConnection(url());
    }

    @Override
    public Connection openAsLeft() throws SQLException {
        return open();
    }

    @Override
    public Connection openKeys() throws SQLException {
        var connection = open();
        connection.setSchema("pirveli_keys");
        return connection;
    }

    @Override
    public Connection openKeysAsLeft() throws SQLException {
        return openKeys();
    }

    @Override
    public Path masterKey() {
        return postgres.folder().resolve("master-key.json");
    }

    @Override
    public Duration cpu() {
        return postgres.cpu();
    }
}

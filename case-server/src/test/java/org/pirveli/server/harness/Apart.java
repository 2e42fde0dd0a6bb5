package org.pirveli.server.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.pirveli.server.start.Upkeep;

/**
 * A database of PostgreSQL whose accounts are kept apart, made as the operations guide says.
 *
 * @param url where it is; anybody signs in by his name alone
 */
public record Apart(String url) {

    public static final String OWNER = "pirveli_owner";
    public static final String COMMANDS = "pirveli_commands";
    public static final String PROJECTIONS = "pirveli_projections";
    public static final String SEALER = "pirveli_sealer";
    public static final String AUDITOR = "pirveli_auditor";
    public static final String SUPERUSER = "postgres";

    private static final Path ROLES = Path.of("../docs/operations/roles.sql");

    /** Accounts, and no tables yet. */
    public static Apart open() {
        var url = Postgres.newDatabase();
        var apart = new Apart(url.substring(0, url.indexOf('?')));
        apart.makeAccounts();
        return apart;
    }

    /** With the tables that their owner made. */
    public static Apart migrated() {
        var apart = open();
        assertThat(Upkeep.run(apart.migrating())).hasValue(0);
        return apart;
    }

    /** Accounts belong to all databases: two tests at once would make them twice. */
    private void makeAccounts() {
        synchronized (Apart.class) {
            try {
                as(SUPERUSER, Files.readString(ROLES));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What brings the tables up to date. */
    public String[] migrating(String... more) {
        return migratingAs(OWNER, more);
    }

    /** The same by another account. */
    public String[] migratingAs(String account, String... more) {
        var arguments =
                new ArrayList<>(
                        List.of(
                                "--pirveli.command=migrate",
                                "--spring.datasource.url=" + url,
                                "--spring.datasource.username=" + account,
                                "--logging.threshold.console=warn"));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /** What starts a server on it. */
    public List<String> settings() {
        return List.of(
                "--spring.datasource.url=" + url,
                "--spring.datasource.username=" + COMMANDS,
                "--pirveli.accounts.projections.username=" + PROJECTIONS,
                "--pirveli.accounts.sealer.username=" + SEALER,
                "--pirveli.keys.url=" + Postgres.newDatabase());
    }

    /** A connection of an account. */
    public Connection as(String account) throws SQLException {
        return DriverManager.getConnection(url, account, "");
    }

    /** Has an account say something. */
    public void as(String account, String sql) {
        try (var connection = as(account);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

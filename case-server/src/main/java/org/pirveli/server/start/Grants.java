package org.pirveli.server.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.pirveli.server.engine.storage.Database;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Migrates, and grants the accounts of the office what each of them needs, and nothing more. */
final class Grants implements FlywayMigrationStrategy {

    private static final List<String> ACCOUNTS =
            List.of("pirveli_commands", "pirveli_projections", "pirveli_sealer", "pirveli_auditor");

    private static final String FILE = "db/roles/grants.sql";

    private final DataSource dataSource;
    private final boolean production;
    private boolean given;

    Grants(DataSource dataSource, Environment environment) {
        this.dataSource = dataSource;
        this.production = environment.acceptsProfiles(Profiles.of(ProductionRules.PROFILE));
    }

    /**
     * First looks whether the accounts are there.
     *
     * @throws StartRefused if some are missing, except where one tries it out with none
     */
    @Override
    public void migrate(Flyway flyway) {
        var missing = missing();
        if (!missing.isEmpty() && (production || missing.size() < ACCOUNTS.size())) {
            throw new StartRefused(
                    List.of(
                            "These accounts are missing: "
                                    + String.join(", ", missing)
                                    + ". Make them by docs/operations/roles.sql, as a superuser."));
        }
        flyway.migrate();
        if (missing.isEmpty()) {
            give();
        }
    }

    /** Whether there are accounts that something was granted to. */
    boolean given() {
        return given;
    }

    private List<String> missing() {
        var missing = new ArrayList<>(ACCOUNTS);
        if (Database.of(dataSource) == Database.POSTGRESQL) {
            missing.removeAll(
                    JdbcClient.create(dataSource)
                            .sql("select rolname from pg_roles")
                            .query(String.class)
                            .list());
        }
        return missing;
    }

    /** In one transaction: nobody is without his rights for a moment. */
    private void give() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(
                    new ClassPathResource(FILE).getContentAsString(StandardCharsets.UTF_8));
            connection.commit();
            given = true;
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException("nothing could be granted", failure);
        }
    }
}

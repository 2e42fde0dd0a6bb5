package org.pirveli.server.start;

import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Import;

/** Makes the tables, or brings them up to this release, as their owner, and grants who may what. */
final class Migrate {

    /** By which it is asked for on the command line. */
    static final String COMMAND = "migrate";

    private static final Logger log = LoggerFactory.getLogger(Migrate.class);

    private Migrate() {}

    /**
     * Migrates, and says to which version.
     *
     * @return the exit code: 0 if all went well
     */
    static int run(String... args) {
        try (var database =
                new SpringApplicationBuilder(Tables.class).web(WebApplicationType.NONE).run(args)) {
            log.info(
                    "The tables are at version {}; {}",
                    database.getBean(Flyway.class).info().getInfoResult().schemaVersion,
                    database.getBean(Grants.class).given()
                            ? "each account was granted what it needs"
                            : "there are no accounts beside their owner's");
            return 0;
        } catch (RuntimeException failure) {
            log.error("The tables are not migrated", failure);
            return 1;
        }
    }

    /** The database, and nothing that works with it. No scan finds it. */
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    @Import(Grants.class)
    static final class Tables {}
}

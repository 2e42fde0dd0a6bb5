package org.pirveli.server.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.Profiles;

/**
 * Looks at the configuration before anything is opened: refuses a careless production, and gives
 * evaluation its file.
 */
public final class StartConditions implements EnvironmentPostProcessor, Ordered {

    /**
     * Committed means written: a killed process loses nothing. A second process is told that the
     * file is in use, instead of both spoiling it.
     */
    private static final String H2_OPTIONS =
            ";WRITE_DELAY=0;LOCK_TIMEOUT=2000;DB_CLOSE_ON_EXIT=FALSE";

    @Override
    public void postProcessEnvironment(
            ConfigurableEnvironment environment, SpringApplication application) {
        if (environment.acceptsProfiles(Profiles.of(ProductionRules.PROFILE))) {
            var broken =
                    Migrate.COMMAND.equals(environment.getProperty("pirveli.command"))
                            ? ProductionRules.brokenForTables(environment)
                            : ProductionRules.broken(environment);
            if (!broken.isEmpty()) {
                throw new StartRefused(broken);
            }
        } else if (!environment.containsProperty("spring.datasource.url")) {
            var directory =
                    Path.of(environment.getProperty("pirveli.data-dir", "./data"))
                            .toAbsolutePath()
                            .normalize();
            create(directory);
            environment
                    .getPropertySources()
                    .addLast(
                            new MapPropertySource(
                                    "pirveli-evaluation-database",
                                    Map.of(
                                            "spring.datasource.url",
                                            "jdbc:h2:file:"
                                                    + directory.resolve("pirveli")
                                                    + H2_OPTIONS,
                                            "spring.datasource.username",
                                            "sa")));
        }
    }

    /** After the configuration files were read. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }

    private static void create(Path directory) {
        try {
            Files.createDirectories(directory);
        } catch (IOException refused) {
            throw new StartRefused(
                    List.of("The data directory " + directory + " cannot be made: " + refused));
        }
        if (!Files.isWritable(directory)) {
            throw new StartRefused(
                    List.of(
                            "The data directory "
                                    + directory
                                    + " cannot be written to. Name another one by"
                                    + " --pirveli.data-dir."));
        }
    }
}

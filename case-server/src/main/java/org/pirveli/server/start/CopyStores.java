package org.pirveli.server.start;

import org.pirveli.server.backup.BackupRefused;
import org.pirveli.server.backup.Backups;
import org.pirveli.server.backup.Restores;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Backs the stores up, beside running servers, or restores them, before any server runs. */
final class CopyStores {

    private static final Logger log = LoggerFactory.getLogger(CopyStores.class);
    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private CopyStores() {}

    /** Knows the configuration, and opens nothing. */
    @Configuration(proxyBeanMethods = false)
    static class SettingsAlone {}

    private interface Job {

        void run(Environment environment);
    }

    /**
     * Backs up what the options name, and says what was made.
     *
     * @return the exit code: 0 if all of it was made, 1 if it failed, 2 if nothing was begun
     */
    static int backup(String... args) {
        return run(
                environment ->
                        new Backups(environment)
                                .make()
                                .forEach(made ->
                                        log.info(
                                                "Backed up {} to {}: {} files, {} bytes",
                                                made.content(),
                                                made.folder(),
                                                made.files(),
                                                made.bytes())),
                args);
    }

    /**
     * Restores what the options name, and says what was done.
     *
     * @return the exit code: 0 if all of it was done, 1 if it failed, 2 if nothing was touched
     */
    static int restore(String... args) {
        return run(
                environment -> {
                    log.info("{}", String.join("; ", new Restores(environment).restore()));
                    log.info(
                            "Start the server, or --pirveli.command=rebuild-views: the views are"
                                    + " made anew from the log");
                },
                args);
    }

    private static int run(Job job, String... args) {
        try (var settings =
                new SpringApplicationBuilder(SettingsAlone.class)
                        .web(WebApplicationType.NONE)
                        .run(args)) {
            job.run(settings.getEnvironment());
            return 0;
        } catch (BackupRefused refused) {
            log.error("{}", refused.getMessage());
            return REFUSED;
        } catch (RuntimeException failure) {
            log.error("{}", failure.getMessage(), failure);
            return FAILED;
        }
    }
}

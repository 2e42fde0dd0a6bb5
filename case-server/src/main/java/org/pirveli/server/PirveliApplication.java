package org.pirveli.server;

import org.pirveli.server.start.RebuildViews;
import org.pirveli.server.start.RotateKeys;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the server, or does one job of upkeep and ends. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class PirveliApplication {

    static {
        // the framework beneath neither calls home nor advertises; also for tests and benchmarks
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
    }

    /**
     * Starts.
     *
     * @param args {@code --pirveli.command=rebuild-views} rebuilds the views and ends; {@code
     *     --pirveli.command=rotate-keys} renews the master key and ends
     */
    public static void main(String[] args) {
        if (RebuildViews.isAskedFor(args)) {
            System.exit(RebuildViews.run(args));
        }
        if (RotateKeys.isAskedFor(args)) {
            System.exit(RotateKeys.run(args));
        }
        SpringApplication.run(PirveliApplication.class, args);
    }
}

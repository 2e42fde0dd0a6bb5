package org.pirveli.server;

import org.pirveli.server.start.Upkeep;
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
     * @param args {@code --pirveli.command=} and the name of an {@link Upkeep} do that, and end
     */
    public static void main(String[] args) {
        Upkeep.run(args).ifPresent(System::exit);
        SpringApplication.run(PirveliApplication.class, args);
    }
}

package org.pirveli.server.look;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long it is known who looked.
 *
 * @param keptFor from the look on; 5 years if nothing is said, and at least 90 days
 */
@ConfigurationProperties("pirveli.looks")
record LookSettings(@DefaultValue("1826d") Duration keptFor) {

    private static final Duration SHORTEST = Duration.ofDays(90);

    LookSettings {
        if (keptFor.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException(
                    "pirveli.looks.kept-for must be at least 90 days: who looked must still be"
                            + " known when somebody asks");
        }
    }
}

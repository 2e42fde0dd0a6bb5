package org.pirveli.server.security;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the console is run.
 *
 * @param enabled whether there are pages at all
 * @param idle after which time without use a session ends
 * @param longest after which time a session ends however much it is used
 * @param wrongPasswords how many are put up with in {@code forgivenAfter}, for a user at an address
 * @param forgivenAfter until a wrong password is forgotten
 */
@ConfigurationProperties("pirveli.console")
public record PageSettings(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("30m") Duration idle,
        @DefaultValue("12h") Duration longest,
        @DefaultValue("10") int wrongPasswords,
        @DefaultValue("15m") Duration forgivenAfter) {}

package org.pirveli.server.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one client may ask this node.
 *
 * @param enabled {@code null} means in production only
 * @param perMinute over time
 * @param burst at once
 */
@ConfigurationProperties("pirveli.limits")
record LimitSettings(
        @Nullable Boolean enabled,
        @DefaultValue("1200") int perMinute,
        @DefaultValue("300") int burst) {}

package org.pirveli.server.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often one address may send the public forms. An application takes about five steps.
 *
 * @param perHour over time
 * @param burst at once
 */
@ConfigurationProperties("pirveli.public-limits")
record PublicLimitSettings(@DefaultValue("60") int perHour, @DefaultValue("30") int burst) {}

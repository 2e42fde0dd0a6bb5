package org.pirveli.server.engine.clock;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the office's clock begins, in evaluation mode.
 *
 * @param standsAt where it stands until it is moved; {@code null} means that it runs, and shows
 *     what the database shows
 */
@ConfigurationProperties("pirveli.clock")
record ClockSettings(@Nullable Instant standsAt) {}

package org.pirveli.server.rest.clock;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How the clock is to be moved on; either {@code to} or {@code by}.
 *
 * @param to an instant that has not passed, 31 days ahead at most
 * @param by how far from now, instead
 * @param stand whether time shall stand there until it is moved again; otherwise it runs on
 */
public record ClockMove(@Nullable Instant to, @Nullable Duration by, @Nullable Boolean stand) {}

package org.pirveli.server.rest.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * What the office's clock shows.
 *
 * @param zone in which the office's dates begin
 * @param stands whether it shows this instant until it is moved
 * @param ahead how far it is ahead of the database's clock; negative if it is behind
 */
public record ClockFace(Instant now, ZoneId zone, boolean stands, Duration ahead) {}

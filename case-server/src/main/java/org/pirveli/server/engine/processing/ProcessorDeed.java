package org.pirveli.server.engine.processing;

import java.time.Instant;

/**
 * What was done to somebody who follows the log.
 *
 * @param by the name of who did it
 * @param reason in that person's words
 */
public record ProcessorDeed(Deed deed, String by, Instant at, String reason) {}

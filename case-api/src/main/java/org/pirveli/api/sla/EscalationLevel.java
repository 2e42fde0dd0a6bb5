package org.pirveli.api.sla;

import java.time.Instant;

/**
 * One step of the ladder of a missed clock.
 *
 * @param level 1 is the first to rise
 * @param at once this instant has passed without an answer, the level rises
 */
public record EscalationLevel(int level, Instant at, Position to) {}

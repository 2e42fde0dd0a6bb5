package org.pirveli.domain.office;

import java.time.Instant;

/**
 * An order to give on all that someone has in hand.
 *
 * @param orderedAt cases that were given before it go
 */
public record Rebalancing(String reason, Instant orderedAt) {}

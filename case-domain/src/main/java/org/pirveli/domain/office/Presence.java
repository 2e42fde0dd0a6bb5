package org.pirveli.domain.office;

import java.time.Instant;

/**
 * That someone said to be there, or not to be.
 *
 * @param until when that ends
 */
public record Presence(boolean present, Instant until) {}

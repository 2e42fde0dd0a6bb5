package org.pirveli.api.sla;

import java.time.Instant;

/**
 * From when a clock counts that stood still, and with how much.
 *
 * @param daysLeft working days, or 0 if nothing but the rest of a day was left
 */
public record Resumption(Instant at, int daysLeft) {}

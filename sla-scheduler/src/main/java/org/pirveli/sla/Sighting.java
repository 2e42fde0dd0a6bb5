package org.pirveli.sla;

/**
 * A difference, and since when audits have seen it.
 *
 * @param sinceNanos by the machine's monotonic clock
 */
record Sighting(Drift drift, long sinceNanos) {}

package org.pirveli.sla;

/**
 * A difference, and since when audits have seen it.
 *
 * @param sinceNanos by the machine's monotonic clock
 * @param lasting whether it has been there for longer than the grace period
 */
record Sighting(Drift drift, long sinceNanos, boolean lasting) {

    Sighting lasts() {
        return new Sighting(drift, sinceNanos, true);
    }
}

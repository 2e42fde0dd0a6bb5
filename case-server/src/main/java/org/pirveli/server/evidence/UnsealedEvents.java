package org.pirveli.server.evidence;

import java.util.List;
import java.util.Optional;

/**
 * Which committed events have no leaf yet. Events become visible in another order than they are
 * numbered in, and some never do; what decides is whether anything older can still come.
 */
interface UnsealedEvents {

    /** How far a pass that begins now can go; empty if that cannot be told for the moment. */
    Optional<Horizon> horizon();

    /**
     * The next events without a leaf, by their numbers, in the running transaction.
     *
     * @param from what is sealed already, as {@link Horizon#sealedTo} counts; 0 if nothing is known
     * @param after their numbers are higher
     * @param last and no higher than this
     * @param limit how many at most
     */
    List<SealedEvent> page(long from, long after, long last, int limit);

    /**
     * What waits.
     *
     * @param events how many
     * @param first when the first of them was recorded, as the log writes it; empty if none waits
     */
    record Waiting(long events, Optional<String> first) {}

    /**
     * What has no leaf now.
     *
     * @param from as above
     */
    Waiting waiting(long from);
}

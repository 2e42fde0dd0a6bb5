package org.pirveli.sla;

import java.time.Duration;

/**
 * How long a claim holds. The first ones are short, so that another node soon takes over from one
 * that was killed; if nothing ever comes of a deadline, it is left alone longer and longer.
 */
record Lease(Duration shortest) {

    private static final int SHORT_ONES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** The next lease of a deadline that was claimed so often before. */
    Duration after(int claims) {
        var doublings = Math.clamp(claims - SHORT_ONES + 1L, 0, 16);
        var lease = shortest.multipliedBy(1L << doublings);
        var longest = shortest.compareTo(LONGEST) > 0 ? shortest : LONGEST;
        return lease.compareTo(longest) < 0 ? lease : longest;
    }
}

package org.pirveli.sla;

import java.time.Duration;

/** How long to leave something alone that fails: longer with every failure, up to 5 s. */
final class Backoff {

    private static final Duration FIRST = Duration.ofMillis(100);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private int failures;
    private long until = System.nanoTime();

    /** Notes a failure. */
    synchronized Duration failed() {
        var pause = FIRST.multipliedBy(1L << Math.min(failures, 6));
        pause = pause.compareTo(LONGEST) < 0 ? pause : LONGEST;
        failures++;
        until = System.nanoTime() + pause.toNanos();
        return pause;
    }

    /** Notes that it works, and says how often it had failed before. */
    synchronized int succeeded() {
        var before = failures;
        failures = 0;
        until = System.nanoTime();
        return before;
    }

    /** How long it is still to be left alone. */
    synchronized Duration left() {
        return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }
}

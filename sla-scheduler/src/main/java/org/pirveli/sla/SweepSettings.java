package org.pirveli.sla;

import java.time.Duration;

/**
 * How a node sweeps up what is due.
 *
 * @param workers how many batches are in hand at once, 1 or more
 * @param batchSize how many due deadlines make one batch at most, 1 or more
 * @param lease how long a claimed deadline is left alone, by the database's clock; a killed node's
 *     claims run out after it
 * @param longestPause the longest time between two looks at the table
 */
public record SweepSettings(int workers, int batchSize, Duration lease, Duration longestPause) {

    public static final SweepSettings STANDARD =
            new SweepSettings(4, 100, Duration.ofSeconds(10), Duration.ofSeconds(1));

    public SweepSettings {
        if (workers < 1 || batchSize < 1 || !lease.isPositive() || !longestPause.isPositive()) {
            throw new IllegalArgumentException("a sweep needs workers, a batch, a lease, a pause");
        }
    }
}

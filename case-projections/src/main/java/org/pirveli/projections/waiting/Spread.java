package org.pirveli.projections.waiting;

import java.time.Duration;

/**
 * How long most waited: the two figures between the sorted waiting times that {@code
 * percentile_cont} of SQL, and a spreadsheet, give.
 *
 * @param median half of them waited no longer
 * @param p90 nine of ten waited no longer
 */
public record Spread(Duration median, Duration p90) {}

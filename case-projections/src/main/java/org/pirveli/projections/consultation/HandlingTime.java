package org.pirveli.projections.consultation;

import java.time.Duration;

/**
 * How long consultations took.
 *
 * @param mean rounded down to the millisecond
 * @param median half of them took no longer
 * @param p90 nine of ten took no longer
 */
public record HandlingTime(Duration mean, Duration median, Duration p90) {}

package org.pirveli.worktime;

import java.time.Instant;
import java.util.List;

/**
 * When a term ends, and how it was counted.
 *
 * @param dueAt an answer at this very instant is in time
 * @param legalLimitAt the midnight that ends the due date in the calendar's zone (Civil Code of
 *     Georgia, art. 123)
 * @param trace each date to the due date, from the day after receipt, or from the day of receipt
 *     for a term of hours
 */
public record Due(Instant dueAt, Instant legalLimitAt, List<TracedDay> trace) {}

package org.pirveli.projections.report;

import java.time.Duration;
import java.time.Instant;
import org.pirveli.api.value.UnitId;

/** Counts working time on the calendars of clocks, as the days are known to whoever asks. */
@FunctionalInterface
public interface WorkingTime {

    /**
     * How much working time lies between two instants.
     *
     * @param calendar its id
     * @param daysOf the unit whose days count
     * @param to at or after {@code from}
     */
    Duration between(String calendar, UnitId daysOf, Instant from, Instant to);
}

package org.pirveli.projections.casework;

import java.time.Duration;
import java.time.Instant;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.value.UnitId;

/**
 * Counts working time by the calendar that a clock runs on. Asks no database: it is used while the
 * rows of one are being read.
 */
@FunctionalInterface
public interface CalendarLookup {

    /**
     * How much working time lies between two instants.
     *
     * @param unit whose days count
     * @param to at or after {@code from}
     */
    Duration workingTime(VersionRef calendar, UnitId unit, Instant from, Instant to);
}

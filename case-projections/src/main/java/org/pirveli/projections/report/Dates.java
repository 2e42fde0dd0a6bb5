package org.pirveli.projections.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of dates in the office's zone.
 *
 * @param from the first one; {@code null} means from the beginning
 * @param to the last one; {@code null} means without end
 */
public record Dates(@Nullable LocalDate from, @Nullable LocalDate to) {

    /** Whether a date is one of these. */
    public boolean contain(LocalDate date) {
        return (from == null || !date.isBefore(from)) && (to == null || !date.isAfter(to));
    }

    /** The period of a date, as far as it lies within these dates. */
    public Dates within(Period period, LocalDate date) {
        var first = period.first(date);
        var last = period.next(first).minusDays(1);
        return new Dates(
                from != null && from.isAfter(first) ? from : first,
                to != null && to.isBefore(last) ? to : last);
    }
}

package org.pirveli.worktime;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One date that a term passed over, so that anyone can recount it by hand.
 *
 * @param working whether it is a working day
 * @param reason why it did not count, or why it is worked against the rule; {@code null} on an
 *     ordinary working day
 */
public record TracedDay(LocalDate date, boolean working, @Nullable DayName reason) {}

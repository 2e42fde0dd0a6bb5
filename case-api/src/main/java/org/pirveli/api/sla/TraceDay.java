package org.pirveli.api.sla;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One date that a term passed over, so that anyone can recount it by hand.
 *
 * @param working whether the date counted
 * @param reason in English why it did not; {@code null} for a working day
 * @param reasonKa the same in Georgian
 */
public record TraceDay(
        LocalDate date, boolean working, @Nullable String reason, @Nullable String reasonKa) {}

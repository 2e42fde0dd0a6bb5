package org.pirveli.domain.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.office.GroundTerms;
import org.pirveli.api.value.GroundCode;

/**
 * A ground that can be given.
 *
 * @param version how many events it is made of
 * @param retiredFrom the first date on which it is not given; {@code null} if never
 */
public record Ground(
        GroundCode groundCode, long version, GroundTerms terms, @Nullable LocalDate retiredFrom) {

    /** Whether it is given on a date. */
    public boolean isInUseOn(LocalDate date) {
        return retiredFrom == null || date.isBefore(retiredFrom);
    }
}

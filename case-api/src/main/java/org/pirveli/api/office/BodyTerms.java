package org.pirveli.api.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An outside body that cases can be referred to.
 *
 * @param ka its name in Georgian
 * @param en its name in English
 * @param contact how people reach it; {@code null} if not known
 * @param validFrom the first date on which it is there; {@code null} means always
 * @param validTo the last date on which it is there; {@code null} means for good
 */
public record BodyTerms(
        String ka,
        String en,
        @Nullable String contact,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {

    /** Whether the body is there on a date. */
    public boolean isInForceOn(LocalDate date) {
        return (validFrom == null || !date.isBefore(validFrom))
                && (validTo == null || !date.isAfter(validTo));
    }
}

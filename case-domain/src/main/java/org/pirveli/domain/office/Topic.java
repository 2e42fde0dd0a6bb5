package org.pirveli.domain.office;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.office.TopicTerms;

/**
 * What a case can be about.
 *
 * @param version how many events it is made of
 * @param retiredFrom the first date on which nothing is sorted under it; {@code null} if never
 */
public record Topic(
        TopicCode topic, long version, TopicTerms terms, @Nullable LocalDate retiredFrom) {

    /** Whether cases are sorted under it on a date. */
    public boolean isInUseOn(LocalDate date) {
        return retiredFrom == null || date.isBefore(retiredFrom);
    }
}

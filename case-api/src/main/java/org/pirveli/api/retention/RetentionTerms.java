package org.pirveli.api.retention;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Set;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.value.InOrder;

/**
 * What one version of a rule of retention says.
 *
 * @param ka its name in Georgian
 * @param en its name in English
 * @param outcomes of the cases that it is for
 * @param period from the date of closing on; on its last day the texts are still kept
 * @param effectiveFrom the first date on which anybody is erased by it
 */
public record RetentionTerms(
        String ka,
        String en,
        Set<Outcome> outcomes,
        RetentionPeriod period,
        LocalDate effectiveFrom) {

    /** Terms that nobody can change afterwards. */
    public RetentionTerms {
        outcomes = InOrder.of(outcomes, Comparator.naturalOrder());
    }
}

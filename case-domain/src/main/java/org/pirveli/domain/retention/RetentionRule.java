package org.pirveli.domain.retention;

import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.retention.RetentionPeriod;
import org.pirveli.api.retention.RetentionRuleId;
import org.pirveli.api.sla.VersionRef;

/**
 * One version of a rule of retention, as it is applied.
 *
 * @param version whose it is
 * @param author who wrote that version
 * @param outcomes of the cases that it is for
 */
public record RetentionRule(
        VersionRef version, String author, Set<Outcome> outcomes, RetentionPeriod period) {

    private static final long LONGEST_MONTHS = 1_200;

    static RetentionRule of(RetentionRuleId id, RetentionVersion version) {
        return new RetentionRule(
                new VersionRef(id.value(), version.number()),
                version.author(),
                version.terms().outcomes(),
                version.terms().period());
    }

    static boolean isSensible(RetentionPeriod period) {
        long months = Period.parse(period.value()).toTotalMonths();
        return 1 <= months && months <= LONGEST_MONTHS;
    }

    /**
     * The last date on which the texts of a case are kept. A month that has no such day ends it on
     * its last one.
     */
    public LocalDate keptUntil(LocalDate closedOn) {
        return closedOn.plus(Period.parse(period.value()));
    }

    /** The last date of closing whose cases are kept no longer on a date. */
    LocalDate lastClosingBefore(LocalDate date) {
        // months have different lengths: nothing later can be over, and a few days earlier one is
        var day = date.minus(Period.parse(period.value())).plusDays(3);
        while (!keptUntil(day).isBefore(date)) {
            day = day.minusDays(1);
        }
        return day;
    }
}

package org.pirveli.domain.retention;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.pirveli.domain.subject.ClosedCase;

/**
 * For how long a closed case is kept.
 *
 * @param closedOn the date in the office
 * @param rule the one for its outcome; {@code null} if there is none
 * @param keptUntil the last date on which it is kept; {@code null} means for ever
 */
public record Term(
        ClosedCase closed,
        LocalDate closedOn,
        @Nullable RetentionRule rule,
        @Nullable LocalDate keptUntil) {

    static Term of(ClosedCase closed, RetentionRules rules) {
        var closedOn = LocalDate.ofInstant(closed.closedAt(), rules.zone());
        var rule = rules.of(closed.outcome()).orElse(null);
        return new Term(closed, closedOn, rule, rule == null ? null : rule.keptUntil(closedOn));
    }

    /** Whether it is over on a date. */
    public boolean isOver(LocalDate on) {
        return keptUntil != null && keptUntil.isBefore(on);
    }
}

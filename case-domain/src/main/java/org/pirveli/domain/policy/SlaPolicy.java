package org.pirveli.domain.policy;

import java.time.Duration;
import java.util.Optional;
import org.pirveli.api.policy.PolicyTerms;
import org.pirveli.api.policy.PromisedTerm;
import org.pirveli.api.sla.ClockName;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.worktime.EndRule;
import org.pirveli.worktime.StartRule;
import org.pirveli.worktime.Term;
import org.pirveli.worktime.TermUnit;

/**
 * One version of what an office promises. A clock keeps the version under which it began.
 *
 * @param ref which policy and version this is, as clocks keep it
 */
public record SlaPolicy(VersionRef ref, PolicyTerms terms) {

    /** How long a first response, or a follow-up, may take. */
    public Term term() {
        return counted(terms.firstResponse());
    }

    /** How long it may take to the end of the case, if that is promised. */
    public Optional<Term> resolution() {
        return Optional.ofNullable(terms.resolution()).map(SlaPolicy::counted);
    }

    /** The term that a clock of this name keeps, if there is one. */
    public Optional<Term> term(ClockName clock) {
        return switch (clock) {
            case FIRST_RESPONSE, FOLLOW_UP_RESPONSE -> Optional.of(term());
            case RESOLUTION -> resolution();
        };
    }

    /** How long after its end a case may be taken up again. */
    public Duration reopeningWindow() {
        return Duration.ofDays(terms.reopeningDays());
    }

    /**
     * A promised term as it is counted.
     *
     * @throws IllegalArgumentException if it cannot be
     */
    static Term counted(PromisedTerm promised) {
        return new Term(
                promised.amount(),
                switch (promised.unit()) {
                    case WORKING_DAYS -> TermUnit.WORKING_DAYS;
                    case WORKING_HOURS -> TermUnit.WORKING_HOURS;
                    case CALENDAR_DAYS -> TermUnit.CALENDAR_DAYS;
                },
                switch (promised.startRule()) {
                    case RECEIPT_DAY -> StartRule.RECEIPT_DAY;
                    case DEEMED_RECEIPT -> StartRule.DEEMED_RECEIPT;
                },
                switch (promised.endRule()) {
                    case CLOSE_OF_BUSINESS -> EndRule.CLOSE_OF_BUSINESS;
                    case END_OF_DAY -> EndRule.END_OF_DAY;
                    case ELAPSED -> EndRule.ELAPSED;
                });
    }
}

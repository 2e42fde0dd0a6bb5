package org.pirveli.server.rest.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.projections.casework.ClockFacts.ClockFact;
import org.pirveli.projections.report.WorkingTime;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.rules.Rules;

/**
 * Calendars and policies as they were known at a moment. Taken once for each answer, before the
 * clocks are read: whoever counts them asks no database.
 */
record KnownRules(Rules rules) {

    static KnownRules at(Instant moment, RuleBook book) {
        return new KnownRules(book.current().asOf(moment));
    }

    /** When a clock would be due under a policy, by the days that were known then. */
    Instant dueAt(ClockFact clock, SlaPolicy policy) {
        return rules.calendar(clock.calendar(), clock.daysOf())
                .due(policy.term(), clock.startedAt())
                .dueAt();
    }

    /** Working time by the days that were known then. */
    WorkingTime workingTime() {
        return (id, unit, from, to) -> rules.calendar(id, unit).workingTime(from, to);
    }

    /** A policy in the latest version that there was then; empty if there was none. */
    Optional<SlaPolicy> policy(PolicyId id) {
        return rules.policy(id).map(policy -> policy.state().latest());
    }

    /** The ids of the policies that there were then. */
    List<PolicyId> policies() {
        return rules.policies().stream().map(policy -> policy.state().policyId()).toList();
    }
}

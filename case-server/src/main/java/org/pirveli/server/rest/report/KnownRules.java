package org.pirveli.server.rest.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.pirveli.api.casework.UnitId;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.projections.report.WorkingTime;
import org.pirveli.server.engine.rules.RuleBook;
import org.pirveli.server.engine.rules.Rules;
import org.pirveli.worktime.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Calendars and policies as they were known at a moment. */
@Component
final class KnownRules {

    private final RuleBook book;

    KnownRules(RuleBook book) {
        this.book = book;
    }

    /** The calendars that there were then, by id, as a unit lived by them. */
    BiFunction<String, UnitId, WorkingCalendar> calendars(Instant at) {
        var rules = book.current().asOf(at);
        return rules::calendar;
    }

    /** Working time by the days that were known then. */
    WorkingTime workingTime(Instant at) {
        var calendars = calendars(at);
        return (id, unit, from, to) -> calendars.apply(id, unit).workingTime(from, to);
    }

    /** A policy in the latest version that there was then; empty if there was none. */
    Optional<SlaPolicy> policy(PolicyId id, Instant at) {
        return then(at).policy(id).map(policy -> policy.state().latest());
    }

    /** The ids of the policies that there were then. */
    List<PolicyId> policies(Instant at) {
        return then(at).policies().stream().map(policy -> policy.state().policyId()).toList();
    }

    private Rules then(Instant at) {
        return book.current().asOf(at);
    }
}

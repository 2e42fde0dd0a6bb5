package org.pirveli.server.rest.report;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.pirveli.api.casework.UnitId;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.domain.policy.KnownPolicies;
import org.pirveli.domain.policy.SlaPolicy;
import org.pirveli.projections.report.WorkingTime;
import org.pirveli.worktime.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Calendars and policies as they were known at a moment. */
@Component
final class KnownRules {

    private final WorkingCalendar calendar;

    KnownRules(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** A calendar as a unit lived by it, in the version that was in force then. */
    WorkingCalendar calendar(String id, UnitId unit, Instant at) {
        return calendar;
    }

    /** Working time by the days that were known then. */
    WorkingTime workingTime(Instant at) {
        return (id, unit, from, to) -> calendar(id, unit, at).workingTime(from, to);
    }

    /** A policy in the latest version that there was then; empty if there was none. */
    Optional<SlaPolicy> policy(PolicyId id, Instant at) {
        if (id.equals(KnownPolicies.STANDARD)) {
            return Optional.of(KnownPolicies.standardPolicy());
        }
        return id.equals(KnownPolicies.FIVE_DAYS)
                ? Optional.of(
                        new SlaPolicy(new VersionRef(id.value(), 1), KnownPolicies.fiveDays()))
                : Optional.empty();
    }

    /** The ids of the policies that there were then. */
    List<PolicyId> policies(Instant at) {
        return List.of(KnownPolicies.FIVE_DAYS, KnownPolicies.STANDARD);
    }
}

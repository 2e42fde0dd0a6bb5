package org.pirveli.server.engine.log;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.pirveli.api.casework.Outcome;
import org.pirveli.api.retention.RetentionPeriod;
import org.pirveli.api.retention.RetentionRuleId;
import org.pirveli.api.retention.RetentionTerms;
import org.pirveli.api.retention.event.RetentionRuleApproved;
import org.pirveli.api.retention.event.RetentionRuleDrafted;
import org.pirveli.api.retention.event.RetentionRuleRetired;

/** Every event of rules of retention once, with something in every field. */
final class RetentionSamples {

    private static final RetentionRuleId ANSWERED = new RetentionRuleId("answered");

    private RetentionSamples() {}

    static List<Object> all() {
        return List.of(
                new RetentionRuleDrafted(
                        ANSWERED,
                        2,
                        new RetentionTerms(
                                "პასუხგაცემული საქმეები",
                                "Answered cases",
                                Set.of(Outcome.WITHDRAWN, Outcome.ANSWERED),
                                new RetentionPeriod("P3Y"),
                                LocalDate.parse("2027-01-01")),
                        "supervisor",
                        "the archive's schedule of 2026"),
                new RetentionRuleApproved(ANSWERED, 2, "admin"),
                new RetentionRuleRetired(ANSWERED, "replaced by another rule"));
    }
}

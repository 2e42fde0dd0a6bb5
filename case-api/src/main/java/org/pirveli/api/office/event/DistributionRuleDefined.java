package org.pirveli.api.office.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.office.DistributionRuleId;
import org.pirveli.api.office.DistributionTerms;

/** Cases are given out by a new rule, in its first version. */
@Revision("1")
public record DistributionRuleDefined(
        DistributionRuleId ruleId, DistributionTerms terms, String reason)
        implements DistributionEvent {}

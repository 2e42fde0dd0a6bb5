package org.pirveli.api.office.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.office.DistributionRuleId;
import org.pirveli.api.office.DistributionTerms;

/**
 * A rule of distribution has its next version.
 *
 * @param version its number, from 2
 */
@Revision("1")
public record DistributionRuleRevised(
        DistributionRuleId ruleId, int version, DistributionTerms terms, String reason)
        implements DistributionEvent {}

package org.pirveli.api.office.event;

import org.pirveli.api.office.DistributionRuleId;

/**
 * Everything that can have happened to a rule of distribution. Stored for ever: change it only by
 * adding.
 */
public sealed interface DistributionEvent extends OfficeEvent
        permits DistributionRuleDefined, DistributionRuleRevised {

    DistributionRuleId ruleId();
}

package org.pirveli.api.office;

/** Everything that can be asked of a rule of distribution. */
public sealed interface DistributionCommand extends OfficeCommand {

    DistributionRuleId ruleId();

    /** Make a new rule: the office's own, or that of the unit whose id it bears. */
    record DefineDistributionRule(DistributionRuleId ruleId, DistributionTerms terms, String reason)
            implements DistributionCommand {}

    /** Make the next version of a rule. What was given out stays where it is. */
    record ReviseDistributionRule(DistributionRuleId ruleId, DistributionTerms terms, String reason)
            implements DistributionCommand {}
}

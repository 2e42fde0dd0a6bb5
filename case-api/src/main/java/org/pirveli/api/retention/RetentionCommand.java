package org.pirveli.api.retention;

/** Everything that can be asked of a rule of retention. Commands are only spoken, never stored. */
public sealed interface RetentionCommand {

    RetentionRuleId retentionRuleId();

    /** Write a new rule; it is a draft. */
    record DraftRetentionRule(RetentionRuleId retentionRuleId, RetentionTerms terms, String reason)
            implements RetentionCommand {}

    /** Write the next version of a rule; it is a draft. */
    record ReviseRetentionRule(RetentionRuleId retentionRuleId, RetentionTerms terms, String reason)
            implements RetentionCommand {}

    /**
     * Let a draft take effect; never by its author.
     *
     * @param version the draft that was looked at: the one that came last
     */
    record ApproveRetentionRule(RetentionRuleId retentionRuleId, int version)
            implements RetentionCommand {}

    /** Erase nobody by the rule any more, in none of its versions. */
    record RetireRetentionRule(RetentionRuleId retentionRuleId, String reason)
            implements RetentionCommand {}
}

package org.pirveli.api.retention.event;

import org.pirveli.api.retention.RetentionRuleId;

/**
 * Everything that can have happened to a rule of retention. Stored for ever: change it only by
 * adding.
 */
public sealed interface RetentionEvent
        permits RetentionRuleDrafted, RetentionRuleApproved, RetentionRuleRetired {

    RetentionRuleId retentionRuleId();
}

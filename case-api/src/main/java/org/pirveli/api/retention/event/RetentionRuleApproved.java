package org.pirveli.api.retention.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.retention.RetentionRuleId;

/**
 * Somebody else let a version take effect, from its date on.
 *
 * @param approvedBy not its author
 */
@Revision("1")
public record RetentionRuleApproved(RetentionRuleId retentionRuleId, int version, String approvedBy)
        implements RetentionEvent {}

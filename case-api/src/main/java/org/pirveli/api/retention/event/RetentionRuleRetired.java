package org.pirveli.api.retention.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.retention.RetentionRuleId;

/** Nobody is erased by any version of the rule any more. */
@Revision("1")
public record RetentionRuleRetired(RetentionRuleId retentionRuleId, String reason)
        implements RetentionEvent {}

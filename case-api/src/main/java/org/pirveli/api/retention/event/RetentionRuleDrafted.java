package org.pirveli.api.retention.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.retention.RetentionRuleId;
import org.pirveli.api.retention.RetentionTerms;

/**
 * A version of a rule was written.
 *
 * @param version from 1; each draft has a number of its own
 * @param author who cannot approve it
 */
@Revision("1")
public record RetentionRuleDrafted(
        RetentionRuleId retentionRuleId,
        int version,
        RetentionTerms terms,
        String author,
        String reason)
        implements RetentionEvent {}

package org.pirveli.domain.office;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.TopicCode;
import org.pirveli.api.casework.Urgency;
import org.pirveli.api.office.DistributionRuleId;
import org.pirveli.api.office.DistributionTerms;
import org.pirveli.api.sla.VersionRef;

/**
 * A rule of distribution, in the version in force.
 *
 * @param version from 1; also how many events it is made of
 */
public record DistributionRule(DistributionRuleId ruleId, int version, DistributionTerms terms) {

    /** As it is kept with what was decided by it. */
    public VersionRef ref() {
        return new VersionRef(ruleId.value(), version);
    }

    /** How much of a capacity a case takes. */
    public int weightOf(@Nullable TopicCode topic, @Nullable Urgency urgency) {
        int ordinary =
                topic == null
                        ? terms.weight()
                        : terms.topicWeights().getOrDefault(topic, terms.weight());
        return urgency == null ? ordinary : Math.max(ordinary, terms.urgentWeight());
    }
}

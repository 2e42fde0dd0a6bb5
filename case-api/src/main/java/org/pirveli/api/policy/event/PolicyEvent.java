package org.pirveli.api.policy.event;

import org.pirveli.api.policy.PolicyId;

/** Everything that can have happened to a policy. Stored for ever: change it only by adding. */
public sealed interface PolicyEvent
        permits SlaPolicyDefined, SlaPolicyRevised, SlaPolicyRetired, ClocksRebased {

    PolicyId policyId();

    /** Why, in words. */
    String reason();
}

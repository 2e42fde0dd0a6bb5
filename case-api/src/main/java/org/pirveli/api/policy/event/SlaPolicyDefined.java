package org.pirveli.api.policy.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.policy.PolicyTerms;

/** A policy was made, in version 1. */
@Revision("1")
public record SlaPolicyDefined(PolicyId policyId, PolicyTerms terms, String reason)
        implements PolicyEvent {}

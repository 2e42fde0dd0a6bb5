package org.pirveli.api.policy.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.policy.PolicyId;
import org.pirveli.api.policy.PolicyTerms;

/**
 * A policy got its next version. Open clocks keep theirs.
 *
 * @param version 2 or more
 */
@Revision("1")
public record SlaPolicyRevised(PolicyId policyId, int version, PolicyTerms terms, String reason)
        implements PolicyEvent {}

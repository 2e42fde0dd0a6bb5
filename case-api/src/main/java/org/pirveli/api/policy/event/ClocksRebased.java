package org.pirveli.api.policy.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.policy.PolicyId;

/**
 * Open clocks that kept an earlier version of the policy were told to move to this one.
 *
 * @param version the latest one
 */
@Revision("1")
public record ClocksRebased(PolicyId policyId, int version, String reason) implements PolicyEvent {}

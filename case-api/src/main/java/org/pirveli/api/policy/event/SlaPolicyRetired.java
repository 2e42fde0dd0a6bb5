package org.pirveli.api.policy.event;

import java.time.LocalDate;
import org.axonframework.serialization.Revision;
import org.pirveli.api.policy.PolicyId;

/**
 * A policy is not chosen any more.
 *
 * @param receivedFrom the first date of receipt for which it is not
 */
@Revision("1")
public record SlaPolicyRetired(PolicyId policyId, LocalDate receivedFrom, String reason)
        implements PolicyEvent {}

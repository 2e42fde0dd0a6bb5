package org.pirveli.server.rest.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.policy.PolicyId;

/**
 * A policy in all its versions.
 *
 * @param events how many events it is made of
 * @param retiredFrom the first date of receipt for which it is not chosen any more
 */
public record PolicyFile(
        PolicyId policyId,
        long events,
        @Nullable LocalDate retiredFrom,
        List<PolicyVersion> versions) {}

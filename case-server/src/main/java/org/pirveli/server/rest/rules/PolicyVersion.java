package org.pirveli.server.rest.rules;

import org.pirveli.api.policy.PolicyTerms;

/** One version of a policy. */
public record PolicyVersion(int version, PolicyTerms terms) {}

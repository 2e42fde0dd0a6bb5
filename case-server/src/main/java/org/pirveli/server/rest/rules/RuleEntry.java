package org.pirveli.server.rest.rules;

import java.time.Instant;

/**
 * One change of a calendar or policy.
 *
 * @param sequence its place, from 0
 */
public record RuleEntry(
        long sequence,
        String type,
        Instant recordedAt,
        String actor,
        String commandId,
        Object payload) {}

package org.pirveli.api.casework.view;

import java.time.Instant;

/**
 * One event of a case, with who, when and why.
 *
 * @param sequence counts from 0
 * @param payload the event's own fields
 */
public record HistoryEntry(
        long sequence,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String role,
        String client,
        String commandId,
        String correlationId,
        String causationId,
        Object payload) {}

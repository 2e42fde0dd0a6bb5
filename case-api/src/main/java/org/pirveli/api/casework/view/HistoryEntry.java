package org.pirveli.api.casework.view;

import java.time.Instant;
import org.pirveli.api.Provenance;

/**
 * One event of a case or a consultation, with who, when and why.
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
        Object payload) {

    /** An event with where it comes from, as it is shown. */
    public static HistoryEntry of(long sequence, Object event, Provenance provenance) {
        return new HistoryEntry(
                sequence,
                event.getClass().getSimpleName(),
                provenance.occurredAt(),
                provenance.recordedAt(),
                provenance.actor(),
                provenance.role().name(),
                provenance.client(),
                provenance.commandId(),
                provenance.correlationId(),
                provenance.causationId(),
                event);
    }
}

package org.pirveli.api.casework.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Provenance;

/**
 * One event of a case or a consultation, with who, when and why.
 *
 * @param sequence counts from 0
 * @param payload the event's own fields; {@code null} if they cannot be read
 * @param unreadable the name of what went wrong when they were read; {@code null} as long as they
 *     can be
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
        @Nullable Object payload,
        @Nullable String unreadable) {

    /** An event with where it comes from, as it is shown. */
    public static HistoryEntry of(long sequence, Object event, Provenance provenance) {
        return of(sequence, event.getClass().getSimpleName(), provenance, event, null);
    }

    /**
     * An event whose own fields cannot be read, as far as it can be shown.
     *
     * @param type its name in the log
     * @param reason the name of what went wrong
     */
    public static HistoryEntry unreadable(
            long sequence, String type, Provenance provenance, String reason) {
        return of(sequence, type, provenance, null, reason);
    }

    private static HistoryEntry of(
            long sequence,
            String type,
            Provenance provenance,
            @Nullable Object payload,
            @Nullable String unreadable) {
        return new HistoryEntry(
                sequence,
                type,
                provenance.occurredAt(),
                provenance.recordedAt(),
                provenance.actor(),
                provenance.role().name(),
                provenance.client(),
                provenance.commandId(),
                provenance.correlationId(),
                provenance.causationId(),
                payload,
                unreadable);
    }
}

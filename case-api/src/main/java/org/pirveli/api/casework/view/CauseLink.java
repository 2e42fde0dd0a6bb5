package org.pirveli.api.casework.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Provenance;

/**
 * One event in a chain of causes: who did what, when, under which role. What it tells is read in
 * its own history.
 *
 * @param about what its stream is: a case, a consultation, a calendar, …
 * @param of the name of that stream; {@code null} if the reader may not see it
 * @param sequence its place there, from 0
 * @param actor {@code null} if the reader may not see the stream
 * @param client {@code null} if the reader may not see the stream
 * @param eventId its id in the log
 * @param command the name of the command that it came of
 */
public record CauseLink(
        String about,
        @Nullable String of,
        long sequence,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        @Nullable String actor,
        String role,
        @Nullable String client,
        String eventId,
        String command,
        String commandId,
        String correlationId,
        String causationId) {

    /** An event of the log with where it comes from. */
    public static CauseLink of(
            String about, String of, long sequence, String type, String eventId, Provenance by) {
        return new CauseLink(
                about,
                of,
                sequence,
                type,
                by.occurredAt(),
                by.recordedAt(),
                by.actor(),
                by.role().name(),
                by.client(),
                eventId,
                by.command(),
                by.commandId(),
                by.correlationId(),
                by.causationId());
    }

    /** As whoever sees it who may not see its stream. */
    public CauseLink unseen() {
        return new CauseLink(
                about,
                null,
                sequence,
                type,
                occurredAt,
                recordedAt,
                null,
                role,
                null,
                eventId,
                command,
                commandId,
                correlationId,
                causationId);
    }
}

package org.pirveli.server.console.audit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of a case, as its history tells it.
 *
 * @param sequence its place, from 0
 * @param payload its own fields; {@code null} if they cannot be read
 * @param unreadable the name of what went wrong when they were read; {@code null} if they can be
 */
record Recorded(
        int sequence,
        String type,
        Instant occurredAt,
        Instant recordedAt,
        String actor,
        String role,
        String client,
        String commandId,
        @Nullable Map<String, Object> payload,
        @Nullable String unreadable) {

    /** From when on it is worth telling that something was recorded after it happened. */
    private static final Duration LATE = Duration.ofMinutes(1);

    /** How many events the case has with it. */
    public int version() {
        return sequence + 1;
    }

    /** Whether it was recorded a good while after it happened. */
    public boolean late() {
        return delay().compareTo(LATE) >= 0;
    }

    /** How long after it happened it was recorded. */
    public Duration delay() {
        return Duration.between(occurredAt, recordedAt);
    }
}

package org.pirveli.api.consultation.view;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.OperatorId;

/**
 * How long an operator attended to a consultation.
 *
 * @param operatorId {@code null} if older records do not say who it was
 * @param millis of the stretches that have ended
 * @param since when the present stretch began; {@code null} if none is under way
 */
public record Attendance(@Nullable OperatorId operatorId, long millis, @Nullable Instant since) {

    /** With the present stretch, as far as it has come. */
    public long millisAt(Instant now) {
        return since == null || now.isBefore(since)
                ? millis
                : millis + Duration.between(since, now).toMillis();
    }
}

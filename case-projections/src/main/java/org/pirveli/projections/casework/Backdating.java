package org.pirveli.projections.casework;

import java.time.Duration;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.Clock;
import org.pirveli.api.casework.view.GivenReply;

/**
 * Finds answers that somebody recorded long after they were given, and proved. Older records that
 * were taken over are not among them: nobody had to prove those.
 */
final class Backdating {

    /** Within this time an answer counts as recorded when it was given. */
    private static final Duration PROMPTLY = Duration.ofMinutes(15);

    private Backdating() {}

    /** Whether a clock was stopped by such an answer. */
    static boolean stopped(CaseFile file, Clock clock) {
        var stoppedAt = clock.stoppedAt();
        return clock.state().answered()
                && stoppedAt != null
                && replies(file, clock)
                        .anyMatch(reply ->
                                reply.occurredAt().equals(stoppedAt) && isBackdated(reply));
    }

    private static Stream<GivenReply> replies(CaseFile file, Clock clock) {
        return switch (clock.name()) {
            case FIRST_RESPONSE ->
                    Stream.concat(given(file.firstResponse()), file.voidedResponses().stream());
            case FOLLOW_UP_RESPONSE -> file.followUpResponses().stream();
            case RESOLUTION -> Stream.of();
        };
    }

    private static Stream<GivenReply> given(@Nullable GivenReply reply) {
        return reply == null ? Stream.of() : Stream.of(reply);
    }

    private static boolean isBackdated(GivenReply reply) {
        return reply.evidence() != null
                && reply.recordedAt().isAfter(reply.occurredAt().plus(PROMPTLY));
    }
}

package org.pirveli.server.engine.passing;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pirveli.server.engine.OfficeClock;
import org.pirveli.server.engine.OfficeTime;

/**
 * Stops at every deadline, a moment after it: an answer at the very instant is in time. It stops at
 * every quarter of an hour too, since shifts begin, sessions are lost and dates change then.
 */
final class SteppedTime implements OfficeTime {

    private static final Duration LONGEST_STEP = Duration.ofMinutes(15);
    private static final Duration MOMENT = Duration.ofMillis(1);

    private final OfficeClock clock;
    private final Settling settling;
    private final Supplier<@Nullable Instant> nextDeadline;

    /**
     * Nothing moves yet.
     *
     * @param nextDeadline the earliest that is still to be raised; {@code null} if there is none
     */
    SteppedTime(OfficeClock clock, Settling settling, Supplier<@Nullable Instant> nextDeadline) {
        this.clock = clock;
        this.settling = settling;
        this.nextDeadline = nextDeadline;
    }

    @Override
    public synchronized boolean moveTo(Instant to, boolean stand) {
        clock.standAt(clock.instant());
        boolean settled = settling.await();
        while (settled && clock.instant().isBefore(to)) {
            clock.standAt(nextStop(to));
            settled = settling.await();
        }
        if (!stand) {
            clock.run();
        }
        return settled;
    }

    private Instant nextStop(Instant to) {
        var now = clock.instant();
        var quarter =
                Instant.ofEpochSecond(
                        (now.getEpochSecond() / LONGEST_STEP.toSeconds() + 1)
                                * LONGEST_STEP.toSeconds());
        var deadline = nextDeadline.get();
        return Stream.of(to, quarter, deadline == null ? to : deadline.plus(MOMENT))
                .filter(now::isBefore)
                .min(Comparator.naturalOrder())
                .orElse(to);
    }
}

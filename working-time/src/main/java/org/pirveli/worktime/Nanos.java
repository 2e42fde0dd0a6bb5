package org.pirveli.worktime;

import java.time.Duration;
import java.time.Instant;

/** Instants as nanoseconds since 1970: exact, and cheap to add. Good for 1677 to 2262. */
final class Nanos {

    /** More than any two instants of a calendar lie apart, and far from overflow. */
    static final long ENDLESS = Long.MAX_VALUE / 2;

    private static final long PER_SECOND = 1_000_000_000L;
    private static final long PER_MILLI = 1_000_000L;

    private Nanos() {}

    static long of(Instant instant) {
        return instant.getEpochSecond() * PER_SECOND + instant.getNano();
    }

    static long of(Duration duration) {
        return duration.toSeconds() >= ENDLESS / PER_SECOND ? ENDLESS : duration.toNanos();
    }

    static Instant toInstant(long nanos) {
        return Instant.ofEpochSecond(
                Math.floorDiv(nanos, PER_SECOND), Math.floorMod(nanos, PER_SECOND));
    }

    /** This part of a length, in hundredths, rounded up. */
    static long percent(long length, int percent) {
        return length / 100 * percent + Math.ceilDiv(length % 100 * percent, 100L);
    }

    static long upToMilli(long nanos) {
        return Math.ceilDiv(nanos, PER_MILLI) * PER_MILLI;
    }
}

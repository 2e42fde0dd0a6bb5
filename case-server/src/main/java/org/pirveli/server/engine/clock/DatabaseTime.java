package org.pirveli.server.engine.clock;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database's time, carried on between two looks at it by the processor's monotonic ticks. The
 * node's own clock decides nothing, so it may be wrong or jump. Machine time: never shifted.
 */
public final class DatabaseTime implements InstantSource {

    /** By how much the database's clock may step back and be waited for instead of followed. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration WORTH_A_WARNING = Duration.ofSeconds(1);

    private static final Logger log = LoggerFactory.getLogger(DatabaseTime.class);

    private final InstantSource database;
    private final InstantSource node;
    private final LongSupplier ticks;
    private final AtomicReference<Instant> latest;
    private volatile Anchor anchor;
    private volatile boolean warned;

    private record Anchor(Instant time, long tick) {

        Instant at(long now) {
            return time.plusNanos(now - tick);
        }
    }

    /**
     * Reads the database's clock for the first time.
     *
     * @param database asks the database
     * @param node the machine's own clock, to tell how far it is off
     * @param ticks nanoseconds that only ever grow
     */
    DatabaseTime(InstantSource database, InstantSource node, LongSupplier ticks) {
        this.database = database;
        this.node = node;
        this.ticks = ticks;
        this.anchor = new Anchor(database.instant(), ticks.getAsLong());
        this.latest = new AtomicReference<>(anchor.time());
        compareWithNode();
    }

    /** Now, in whole milliseconds; it never runs backwards by less than ten seconds. */
    @Override
    public Instant instant() {
        var computed = anchor.at(ticks.getAsLong());
        var now = latest.accumulateAndGet(computed, DatabaseTime::later);
        return now.truncatedTo(ChronoUnit.MILLIS);
    }

    private static Instant later(Instant last, Instant computed) {
        var back = Duration.between(computed, last);
        return back.isPositive() && back.compareTo(PATIENCE) <= 0 ? last : computed;
    }

    /** The same as a clock of the JDK, for the framework. */
    public Clock asClock() {
        return new MachineClock(this, ZoneOffset.UTC);
    }

    /**
     * Looks at the database's clock again. An answer that agrees within its own travelling time
     * changes nothing, so that time does not tremble.
     */
    void synchronise() {
        long asked = ticks.getAsLong();
        var answer = database.instant();
        long answered = ticks.getAsLong();
        long middle = asked + (answered - asked) / 2;
        var off = Duration.between(anchor.at(middle), answer).abs();
        if (off.toNanos() > (answered - asked) / 2) {
            if (off.compareTo(PATIENCE) > 0) {
                log.warn("The database's clock has jumped by {}; the office follows it.", off);
            }
            anchor = new Anchor(answer, middle);
        }
        compareWithNode();
    }

    private void compareWithNode() {
        var off = Duration.between(instant(), node.instant());
        boolean wrong = off.abs().compareTo(WORTH_A_WARNING) > 0;
        if (wrong && !warned) {
            log.warn(
                    "This machine's clock is off the database's by {} ms. The office goes by the"
                            + " database; put the machine right all the same.",
                    off.toMillis());
        }
        warned = wrong;
    }

    private static final class MachineClock extends Clock {

        private final InstantSource source;
        private final ZoneId zone;

        MachineClock(InstantSource source, ZoneId zone) {
            this.source = source;
            this.zone = zone;
        }

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return new MachineClock(source, other);
        }

        @Override
        public Instant instant() {
            return source.instant();
        }
    }
}

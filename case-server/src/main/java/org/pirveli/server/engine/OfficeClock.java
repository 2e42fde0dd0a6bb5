package org.pirveli.server.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Supplier;

/**
 * The one clock by which the office works. It keeps in step with the database's clock, so that all
 * nodes agree whatever their own clocks say. In evaluation mode and in tests it can be shifted, and
 * made to stand: then it is moved from instant to instant, as {@link OfficeTime} does.
 */
public interface OfficeClock extends InstantSource {

    /** Now, in whole milliseconds. */
    @Override
    Instant instant();

    /**
     * Moves the office's time, on top of earlier shifts.
     *
     * @param by forwards if positive
     * @throws UnsupportedOperationException in production
     */
    void shift(Duration by);

    /**
     * Does something as though it were another time, for this thread alone; whoever works beside it
     * lives on in the office's time. So an office that is only shown can have a past.
     *
     * @param then the instant that the work sees as now, all along
     * @throws UnsupportedOperationException in production
     */
    <T> T at(Instant then, Supplier<T> work);

    /** How far the office's time stands from the database's. */
    Duration shifted();

    /**
     * Lets it show an instant, and no other until it is set again, shifted or let go.
     *
     * @throws UnsupportedOperationException in production
     */
    void standAt(Instant instant);

    /** Lets time run on from where it stands; if it runs already, nothing changes. */
    void run();

    /** Whether it stands. */
    boolean stands();
}

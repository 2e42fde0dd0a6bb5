package org.pirveli.server.engine;

import java.time.Instant;

/**
 * Lets office time pass faster than it does: from one thing that falls due to the next, and on only
 * when everything that time brought about has happened and is shown. For simulations, and for
 * whoever wants to see today what will be in two days.
 */
public interface OfficeTime {

    /**
     * Moves the clock on, over everything that falls due on the way. Whoever comes while another
     * one moves it waits.
     *
     * @param to not before now; nothing is passed over if it is
     * @param stand whether time shall stand there; otherwise it runs on
     * @return {@code false} if something did not come to rest in time; the clock stands where it
     *     came to, or runs on from there
     * @throws UnsupportedOperationException in production
     */
    boolean moveTo(Instant to, boolean stand);
}

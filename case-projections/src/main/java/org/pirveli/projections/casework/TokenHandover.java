package org.pirveli.projections.casework;

import org.axonframework.eventhandling.GapAwareTrackingToken;

/** How a rebuild takes the place of the live processor, and gives it back. */
public interface TokenHandover {

    /**
     * Keeps every node's processor of the views from working, from now until the hand-over.
     *
     * @throws IllegalStateException if another node does not let go in time
     */
    void take();

    /** Holds on to it; called every few seconds. */
    void hold();

    /**
     * Has whoever takes over from a rebuild that was broken off read the log from its beginning;
     * called in the transaction that takes the rows away.
     */
    void startOver();

    /** Gives it back as it was. */
    void letGo();

    /**
     * Lets the processor go on behind this token; called in the transaction that ends the rebuild.
     */
    void handOver(GapAwareTrackingToken token);
}

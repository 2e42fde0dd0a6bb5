package org.pirveli.projections.verification;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.ToLongFunction;

/**
 * A view that can be made anew beside itself, a few streams at a time. Whoever asks has a
 * transaction running that does not see what is written meanwhile.
 */
public interface ShadowedView {

    /** What the view is called in reports. */
    String name();

    /** The type under which the log keeps its streams. */
    String type();

    /** Whether its rows are all there, and as this code writes them. */
    boolean complete();

    /** The rows that stand in the tables for these streams, also those that belong to none. */
    Map<UUID, Standing> standing(Span span);

    /** From which event on streams wait that could not be taken in, of those in this stretch. */
    Map<UUID, Long> parked(Span span);

    /**
     * Makes the rows of these streams anew. An event that cannot be taken in ends its stream.
     *
     * @param upTo how many of its events to take for each stream
     * @param taker gets the streams one after the other
     */
    void shadows(Span span, ToLongFunction<UUID> upTo, BiConsumer<UUID, Shadow> taker);
}

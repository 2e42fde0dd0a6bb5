package org.pirveli.projections.casework;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;

/** Reads single streams of the log with personal texts as they are stored there. */
public interface StoredStreams {

    /**
     * The events of a stream, in order.
     *
     * @param first the sequence of the first one wanted, from 0
     */
    DomainEventStream of(String stream, long first);
}

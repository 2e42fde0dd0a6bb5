package org.pirveli.server.engine.log;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;

/** A stream for those who decide or look back: they never pass over an event unseen. */
record KnownEvents(DomainEventStream stored) implements DomainEventStream {

    @Override
    public boolean hasNext() {
        return stored.hasNext();
    }

    @Override
    public DomainEventMessage<?> next() {
        return known(stored.next());
    }

    @Override
    public DomainEventMessage<?> peek() {
        return known(stored.peek());
    }

    @Override
    public @Nullable Long getLastSequenceNumber() {
        return stored.getLastSequenceNumber();
    }

    private static DomainEventMessage<?> known(DomainEventMessage<?> message) {
        if (message.getPayloadType() == UnknownSerializedType.class
                && message.getPayload() instanceof UnknownSerializedType unknown) {
            throw new UnknownEventName(unknown.serializedType().getName());
        }
        return message;
    }
}

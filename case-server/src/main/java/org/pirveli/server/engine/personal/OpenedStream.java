package org.pirveli.server.engine.personal;

import java.util.NoSuchElementException;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;

/** A stream whose personal texts are opened when they are asked for, once each. */
final class OpenedStream implements DomainEventStream {

    private final DomainEventStream stored;
    private final EventTexts texts;
    private @Nullable DomainEventMessage<?> seen;

    OpenedStream(DomainEventStream stored, EventTexts texts) {
        this.stored = stored;
        this.texts = texts;
    }

    @Override
    public boolean hasNext() {
        return seen != null || stored.hasNext();
    }

    @Override
    public DomainEventMessage<?> next() {
        var next = peek();
        seen = null;
        return next;
    }

    @Override
    public DomainEventMessage<?> peek() {
        var next = seen;
        if (next == null) {
            if (!stored.hasNext()) {
                throw new NoSuchElementException();
            }
            next = texts.opened(stored.next());
            seen = next;
        }
        return next;
    }

    @Override
    public @Nullable Long getLastSequenceNumber() {
        return stored.getLastSequenceNumber();
    }
}

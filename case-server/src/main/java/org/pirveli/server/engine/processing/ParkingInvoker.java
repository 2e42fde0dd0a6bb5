package org.pirveli.server.engine.processing;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.pirveli.projections.parking.DeadLetters;
import org.pirveli.projections.parking.Poison;
import org.pirveli.projections.parking.PoisonedEvent;
import org.pirveli.server.engine.StorageAway;

/**
 * Lets a reaction that is told event by event leave aside what it cannot carry out: later events of
 * the same stream wait behind it, all others go on.
 */
public final class ParkingInvoker implements EventHandlerInvoker {

    private final String follower;
    private final EventHandlerInvoker reaction;
    private final DeadLetters letters;

    /**
     * Stands before a reaction.
     *
     * @param follower the name of its processor
     */
    public ParkingInvoker(String follower, EventHandlerInvoker reaction, DeadLetters letters) {
        this.follower = follower;
        this.reaction = reaction;
        this.letters = letters;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return reaction.canHandle(message, segment);
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return reaction.canHandleType(payloadType);
    }

    @Override
    public boolean supportsReset() {
        return reaction.supportsReset();
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) throws Exception {
        if (!reaction.canHandle(message, segment)
                || !(message instanceof DomainEventMessage<?> event)) {
            return;
        }
        var stream = event.getAggregateIdentifier();
        if (!letters.waiting(follower, List.of(stream)).isEmpty()) {
            return;
        }
        try {
            reaction.handle(message, segment);
        } catch (StorageAway away) {
            throw away;
        } catch (RuntimeException failure) {
            if (!Poison.is(failure)) {
                throw failure;
            }
            letters.park(
                    follower,
                    List.of(new PoisonedEvent(stream, event.getSequenceNumber(), failure)));
        }
    }
}

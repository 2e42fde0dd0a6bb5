package org.pirveli.sla;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.pirveli.api.casework.event.CaseEvent;

/**
 * Feeds the deadlines from a streaming event processor: the events of one unit of work are gathered
 * and written at once before it commits, in the transaction that stores the token.
 */
public final class DeadlinesInvoker implements EventHandlerInvoker {

    /** The name of the processor and of its tokens. */
    public static final String PROCESSOR = "deadlines";

    private final Deadlines deadlines;
    private final Consumer<Instant> earlier;

    /**
     * Joins the deadlines to a processor.
     *
     * @param earlier told after the commit of the earliest instant that was written; see {@link
     *     DeadlineManager#wakeAt}
     */
    public DeadlinesInvoker(Deadlines deadlines, Consumer<Instant> earlier) {
        this.deadlines = deadlines;
        this.earlier = earlier;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return canHandleType(message.getPayloadType())
                && message instanceof DomainEventMessage<?> event
                && segment.matches(event.getAggregateIdentifier());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return CaseEvent.class.isAssignableFrom(payloadType)
                && DeadlineSheet.HEARD.contains(payloadType);
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (canHandle(message, segment)
                && message instanceof DomainEventMessage<?> event
                && event.getPayload() instanceof CaseEvent happened) {
            gathered().add(new RecordedEvent(event.getSequenceNumber(), happened));
        }
    }

    @Override
    public void performReset() {
        deadlines.clear();
    }

    private List<RecordedEvent> gathered() {
        return CurrentUnitOfWork.get().getOrComputeResource(key(), _ -> begin());
    }

    private List<RecordedEvent> begin() {
        var batch = new ArrayList<RecordedEvent>();
        var unit = CurrentUnitOfWork.get();
        unit.onPrepareCommit(_ -> write(batch, unit));
        return batch;
    }

    private void write(List<RecordedEvent> batch, UnitOfWork<?> unit) {
        var earliest = deadlines.apply(batch);
        if (earliest != null) {
            unit.afterCommit(_ -> earlier.accept(earliest));
        }
    }

    private String key() {
        return PROCESSOR + "/batch/" + System.identityHashCode(this);
    }
}

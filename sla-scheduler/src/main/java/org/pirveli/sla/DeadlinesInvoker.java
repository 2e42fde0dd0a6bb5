package org.pirveli.sla;

import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.UnknownSerializedType;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;

/**
 * Feeds the deadlines from a streaming event processor: the events of one unit of work are gathered
 * and written at once before it commits, in the transaction that stores the token.
 */
public final class DeadlinesInvoker implements EventHandlerInvoker {

    /** The name of the processor and of its tokens. */
    public static final String PROCESSOR = "deadlines";

    /** The type under which the log keeps cases. */
    private static final String CASE = "Case";

    private final Deadlines deadlines;
    private final Parking parking;
    private final Consumer<Instant> earlier;

    /**
     * Joins the deadlines to a processor.
     *
     * @param parking for events of which no deadlines can be made
     * @param earlier told after the commit of the earliest instant that was written; see {@link
     *     DeadlineManager#wakeAt}
     */
    public DeadlinesInvoker(Deadlines deadlines, Parking parking, Consumer<Instant> earlier) {
        this.deadlines = deadlines;
        this.parking = parking;
        this.earlier = earlier;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return canHandleType(message.getPayloadType())
                && message instanceof DomainEventMessage<?> event
                && CASE.equals(event.getType())
                && segment.matches(event.getAggregateIdentifier());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return payloadType == UnknownSerializedType.class
                || (CaseEvent.class.isAssignableFrom(payloadType)
                        && DeadlineSheet.HEARD.contains(payloadType));
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (canHandle(message, segment) && message instanceof DomainEventMessage<?> event) {
            gathered().add(event);
        }
    }

    @Override
    public void performReset() {
        deadlines.clear();
        parking.clear();
    }

    private List<DomainEventMessage<?>> gathered() {
        return CurrentUnitOfWork.get().getOrComputeResource(key(), _ -> begin());
    }

    private List<DomainEventMessage<?>> begin() {
        var batch = new ArrayList<DomainEventMessage<?>>();
        var unit = CurrentUnitOfWork.get();
        unit.onPrepareCommit(_ -> write(batch, unit));
        return batch;
    }

    private void write(List<DomainEventMessage<?>> batch, UnitOfWork<?> unit) {
        var cases = batch.stream().map(DeadlinesInvoker::caseOf).collect(toSet());
        var waiting = new HashSet<>(parking.waiting(cases));
        var events = new ArrayList<RecordedEvent>();
        for (var message : batch) {
            if (!waiting.contains(caseOf(message))) {
                read(message, waiting).ifPresent(events::add);
            }
        }
        var earliest = applied(events, waiting);
        if (earliest != null) {
            unit.afterCommit(_ -> earlier.accept(earliest));
        }
    }

    private static CaseId caseOf(DomainEventMessage<?> message) {
        return CaseId.of(message.getAggregateIdentifier());
    }

    /** What cannot be read is parked. */
    private Optional<RecordedEvent> read(DomainEventMessage<?> message, Set<CaseId> waiting) {
        var caseId = caseOf(message);
        try {
            var event = (CaseEvent) message.getPayload();
            if (!event.caseId().equals(caseId)) {
                throw new IllegalArgumentException("tells of another case than its own");
            }
            return Optional.of(new RecordedEvent(message.getSequenceNumber(), event));
        } catch (RuntimeException unreadable) {
            park(caseId, message.getSequenceNumber(), unreadable, waiting);
            return Optional.empty();
        }
    }

    private void park(CaseId caseId, long sequence, RuntimeException reason, Set<CaseId> waiting) {
        parking.park(caseId, sequence, reason);
        waiting.add(caseId);
    }

    /** What breaks the sheet is found by going one by one; nothing is written before it breaks. */
    private @Nullable Instant applied(List<RecordedEvent> events, Set<CaseId> waiting) {
        try {
            return deadlines.apply(events);
        } catch (RuntimeException failure) {
            if (!parking.isPoison(failure)) {
                throw failure;
            }
            if (events.size() == 1) {
                var broken = events.getFirst();
                park(broken.event().caseId(), broken.sequence(), failure, waiting);
                return null;
            }
        }
        @Nullable Instant earliest = null;
        for (var event : events) {
            if (!waiting.contains(event.event().caseId())) {
                var at = applied(List.of(event), waiting);
                earliest =
                        at != null && (earliest == null || at.isBefore(earliest)) ? at : earliest;
            }
        }
        return earliest;
    }

    private String key() {
        return PROCESSOR + "/batch/" + System.identityHashCode(this);
    }
}

package org.pirveli.projections.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.UnknownSerializedType;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;

/**
 * Feeds the views from a streaming event processor: the events of one unit of work are gathered and
 * written at once before it commits, in the transaction that stores the token.
 */
public final class CaseViewsInvoker implements EventHandlerInvoker {

    /** The name of the processor and of its tokens. */
    public static final String PROCESSOR = "case-views";

    private static final String BATCH = CaseViewsInvoker.class.getName() + "/batch";

    private final CaseViews views;
    private final ViewSignals signals;
    private final StreamIndex streams = new StreamIndex();

    /**
     * Where the events lie that were seen and not yet handled. An event is seen shortly before it
     * is handled, or never handled at all if its stream breaks; then the next stream sees it again.
     */
    private final Map<String, OptionalLong> indexes = new ConcurrentHashMap<>();

    /**
     * Joins the views to a processor.
     *
     * @param signals told after the commit
     */
    public CaseViewsInvoker(CaseViews views, ViewSignals signals) {
        this.views = views;
        this.signals = signals;
    }

    /** Also sees every event that is for others, so that none escapes the count of the stream. */
    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        var index = streams.next(message, segment);
        if (!isFor(segment, message)) {
            return false;
        }
        indexes.put(message.getIdentifier(), index);
        return true;
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (isFor(segment, message) && message instanceof DomainEventMessage<?> recorded) {
            var index = indexes.remove(message.getIdentifier());
            batch().add(entry(recorded, index == null ? OptionalLong.empty() : index));
        }
    }

    private static boolean isFor(Segment segment, EventMessage<?> message) {
        return message instanceof DomainEventMessage<?> recorded
                && (CaseEvent.class.isAssignableFrom(message.getPayloadType())
                        || isUnknown(recorded))
                && segment.matches(recorded.getAggregateIdentifier());
    }

    /** Of an event with an unknown name, only the stream can be told. */
    private static boolean isUnknown(DomainEventMessage<?> message) {
        return message.getPayloadType() == UnknownSerializedType.class
                && CaseLog.CASE.equals(message.getType());
    }

    private LogEntry entry(DomainEventMessage<?> message, OptionalLong index) {
        if (index.isEmpty()) {
            views.ensureCurrent();
        }
        var caseId = CaseId.of(message.getAggregateIdentifier());
        long sequence = message.getSequenceNumber();
        return LogEntry.read(
                caseId,
                index.orElseGet(() -> views.indexOf(caseId, sequence)),
                sequence,
                () -> (CaseEvent) message.getPayload(),
                () -> Provenances.of(message.getMetaData()));
    }

    private List<LogEntry> batch() {
        UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
        return unit.getOrComputeResource(
                BATCH,
                _ -> {
                    var batch = new ArrayList<LogEntry>();
                    unit.onPrepareCommit(committing -> write(batch, committing));
                    return batch;
                });
    }

    private void write(List<LogEntry> batch, UnitOfWork<?> unit) {
        var versions = views.apply(batch);
        unit.afterCommit(_ -> versions.forEach(signals::reached));
    }

    @Override
    public void performReset() {
        views.clear();
    }

    @Override
    public void segmentReleased(Segment segment) {
        streams.forget(segment);
    }
}

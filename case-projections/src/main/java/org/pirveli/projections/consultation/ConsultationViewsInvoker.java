package org.pirveli.projections.consultation;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.UnknownSerializedType;
import org.pirveli.api.consultation.event.ConsultationEvent;

/**
 * Feeds the views of consultations from a streaming event processor: the events of one unit of work
 * are gathered and written at once before it commits, in the transaction that stores the token.
 */
public final class ConsultationViewsInvoker implements EventHandlerInvoker {

    /** The name of the processor and of its tokens. */
    public static final String PROCESSOR = "consultation-views";

    private static final String BATCH = ConsultationViewsInvoker.class.getName() + "/batch";

    private final ConsultationViews views;
    private final ConsultationSignals signals;

    /**
     * Joins the views to a processor.
     *
     * @param signals told after the commit
     */
    public ConsultationViewsInvoker(ConsultationViews views, ConsultationSignals signals) {
        this.views = views;
        this.signals = signals;
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return message instanceof DomainEventMessage<?> recorded
                && (ConsultationEvent.class.isAssignableFrom(message.getPayloadType())
                        || isUnknown(recorded))
                && segment.matches(recorded.getAggregateIdentifier());
    }

    @Override
    public boolean canHandleType(Class<?> payloadType) {
        return ConsultationEvent.class.isAssignableFrom(payloadType)
                || payloadType == UnknownSerializedType.class;
    }

    /** Of an event with an unknown name, only the stream can be told. */
    private static boolean isUnknown(DomainEventMessage<?> message) {
        return message.getPayloadType() == UnknownSerializedType.class
                && ConsultationViews.TYPE.equals(message.getType());
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (canHandle(message, segment) && message instanceof DomainEventMessage<?> recorded) {
            batch().add(recorded);
        }
    }

    private List<DomainEventMessage<?>> batch() {
        UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
        return unit.getOrComputeResource(
                BATCH,
                _ -> {
                    var batch = new ArrayList<DomainEventMessage<?>>();
                    unit.onPrepareCommit(committing -> write(batch, committing));
                    return batch;
                });
    }

    private void write(List<DomainEventMessage<?>> batch, UnitOfWork<?> unit) {
        var versions = views.apply(batch);
        unit.afterCommit(_ -> versions.forEach(signals::reached));
    }

    @Override
    public void performReset() {
        views.clear();
    }
}

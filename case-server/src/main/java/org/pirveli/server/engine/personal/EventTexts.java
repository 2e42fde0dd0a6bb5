package org.pirveli.server.engine.personal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.casework.event.AboutSubject;
import org.pirveli.api.office.event.OperatorEvent;
import org.pirveli.projections.personal.PersonalTexts;

/**
 * Encrypts the personal texts of events on their way into the log, and opens them on their way out
 * to those who decide or look back. Whoever feeds views reads the log without it.
 */
public final class EventTexts {

    private final SubjectKeys keys;
    private final Salts salts = new Salts();

    EventTexts(SubjectKeys keys) {
        this.keys = keys;
    }

    /** The same events as they are to be stored. Missing keys are made and kept first. */
    public List<? extends EventMessage<?>> encrypted(List<? extends EventMessage<?>> events) {
        var subjects = new LinkedHashSet<SubjectId>();
        for (var event : events) {
            if (MarkedTexts.areIn(event.getPayloadType())) {
                subjects.add(subjectOf(event.getPayload()));
            }
        }
        if (subjects.isEmpty()) {
            return events;
        }
        var ready = keys.toWriteWith(subjects);
        return events.stream().map(event -> encrypted(event, ready)).toList();
    }

    private EventMessage<?> encrypted(EventMessage<?> message, Map<SubjectId, SubjectKey> ready) {
        return message instanceof DomainEventMessage<?> event
                        && MarkedTexts.areIn(event.getPayloadType())
                ? with(event, encrypted(event.getPayload(), event.getAggregateIdentifier(), ready))
                : message;
    }

    /** One event as it is to be stored in its stream. */
    public Object encrypted(Object event, String stream) {
        return MarkedTexts.areIn(event.getClass())
                ? encrypted(event, stream, keys.toWriteWith(Set.of(subjectOf(event))))
                : event;
    }

    private Object encrypted(Object event, String stream, Map<SubjectId, SubjectKey> ready) {
        var subject = subjectOf(event);
        var key = ready.get(subject);
        if (key == null) {
            throw new IllegalStateException("a key is made for everyone who is written about");
        }
        var name = event.getClass().getSimpleName();
        return MarkedTexts.changed(
                event,
                (field, text) ->
                        key.encrypted(
                                new Place(stream, subject, name, field),
                                text,
                                salts.next(SubjectKey.SALT)));
    }

    /** The same events in clear, one by one as they are asked for. */
    public DomainEventStream opened(DomainEventStream stored) {
        return new OpenedStream(stored, this);
    }

    DomainEventMessage<?> opened(DomainEventMessage<?> message) {
        return MarkedTexts.areIn(message.getPayloadType())
                ? with(message, opened(message.getPayload(), message.getAggregateIdentifier()))
                : message;
    }

    /**
     * One event in clear; {@link PersonalTexts#ERASED} stands for what was erased.
     *
     * @throws Unopened if a text was changed, or came there from another event
     */
    Object opened(Object event, String stream) {
        var subject = subjectOf(event);
        var key = keys.toReadWith(Set.of(subject)).get(subject);
        var name = event.getClass().getSimpleName();
        return MarkedTexts.changed(
                event, (field, text) -> opened(new Place(stream, subject, name, field), text, key));
    }

    private static String opened(Place place, String text, @Nullable SubjectKey key) {
        var encrypted = EncryptedText.parse(text);
        if (!encrypted.in(place.stream()).equals(place)) {
            throw new Unopened("belongs elsewhere");
        }
        return key == null ? PersonalTexts.ERASED : key.opened(place, encrypted);
    }

    private static DomainEventMessage<?> with(DomainEventMessage<?> event, Object payload) {
        return new GenericDomainEventMessage<>(
                event.getType(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                payload,
                event.getMetaData(),
                event.getIdentifier(),
                event.getTimestamp());
    }

    /**
     * Whose texts an event tells. What is told of an operator's conflicts is the operator's own.
     */
    static SubjectId subjectOf(Object event) {
        return switch (event) {
            case AboutSubject about -> about.subjectId();
            case OperatorEvent operator -> SubjectId.of(operator.operatorId());
            default ->
                    throw new IllegalStateException(
                            event.getClass() + " has personal texts, and does not say whose");
        };
    }
}

package org.pirveli.server.engine.subject;

import java.time.Instant;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.Provenance;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.subject.event.SubjectEvent;
import org.pirveli.domain.subject.SubjectState;
import org.pirveli.server.engine.rules.RecordedRule;

/** What the log tells of the data of persons: a stream for each of their ids. */
final class SubjectStreams {

    private static final String TYPE = "Subject";
    private static final String PREFIX = "subject/";

    private final EventStore log;

    SubjectStreams(EventStore log) {
        this.log = log;
    }

    SubjectState state(SubjectId subject) {
        return SubjectState.after(
                log.readEvents(name(subject))
                        .asStream()
                        .map(message -> (SubjectEvent) message.getPayload())
                        .toList());
    }

    List<RecordedRule<SubjectEvent>> history(SubjectId subject) {
        return log.readEvents(name(subject)).asStream().map(SubjectStreams::recorded).toList();
    }

    /** Appends an event in the running unit of work. */
    void append(SubjectEvent event, long sequence, MetaData provenance) {
        log.publish(
                new GenericDomainEventMessage<Object>(
                        TYPE, name(event.subjectId()), sequence, event, provenance));
    }

    private static String name(SubjectId subject) {
        return PREFIX + subject;
    }

    private static RecordedRule<SubjectEvent> recorded(DomainEventMessage<?> message) {
        var known = message.getMetaData();
        return new RecordedRule<>(
                (SubjectEvent) message.getPayload(),
                message.getSequenceNumber(),
                Instant.parse(text(known.get(Provenance.RECORDED_AT))),
                text(known.get(Provenance.ACTOR)),
                text(known.get(Provenance.ROLE)),
                text(known.get(Provenance.CLIENT)),
                text(known.get(Provenance.COMMAND_ID)),
                text(known.get(Provenance.CORRELATION_ID)));
    }

    private static String text(@Nullable Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw new IllegalStateException("an event about a person without its provenance");
    }
}

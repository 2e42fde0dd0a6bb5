package org.pirveli.server.engine.subject;

import java.util.List;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
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
        return log.readEvents(name(subject))
                .asStream()
                .map(message -> RecordedRule.of(message, SubjectEvent.class))
                .toList();
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
}

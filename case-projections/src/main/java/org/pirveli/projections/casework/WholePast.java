package org.pirveli.projections.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.UnknownSerializedType;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.view.HistoryEntry;
import org.pirveli.projections.parking.Poison;
import org.pirveli.projections.personal.PersonalTexts;

/** All that the log has of a case, in order; some of it may be beyond reading. */
record WholePast(List<PastEntry> entries) {

    /**
     * Reads it, with texts in clear.
     *
     * @throws Refused {@link RefusalCode#EVENT_UNREADABLE} if not even who recorded an event, and
     *     when, can be read
     */
    static WholePast of(CaseId caseId, StoredStreams log, PersonalTexts texts) {
        var stream = caseId.toString();
        var entries = new ArrayList<PastEntry>();
        log.of(stream, 0).forEachRemaining(message -> entries.add(entry(caseId, message)));
        var events =
                entries.stream().filter(PastEvent.class::isInstance).map(PastEvent.class::cast);
        var opened = texts.opened(events.map(PastEvent::event).toList(), _ -> stream).iterator();
        entries.replaceAll(each ->
                each instanceof PastEvent(long sequence, _, var provenance)
                        ? new PastEvent(sequence, opened.next(), provenance)
                        : each);
        return new WholePast(entries);
    }

    private static PastEntry entry(CaseId caseId, DomainEventMessage<?> message) {
        long sequence = message.getSequenceNumber();
        var read =
                LogEntry.read(
                        caseId,
                        sequence,
                        sequence,
                        () -> (CaseEvent) message.getPayload(),
                        () -> Provenances.of(message.getMetaData()));
        return switch (read) {
            case RecordedEvent it -> new PastEvent(sequence, it.event(), it.provenance());
            case UnreadableEvent it -> unreadable(message, it);
        };
    }

    private static PastEntry unreadable(DomainEventMessage<?> message, UnreadableEvent event) {
        var provenance =
                LogEntry.provenance(() -> Provenances.of(message.getMetaData()))
                        .orElseThrow(() -> refused(event.sequence()));
        return new UnreadablePast(
                event.sequence(), nameOf(message), provenance, Poison.nameOf(event.reason()));
    }

    private static String nameOf(DomainEventMessage<?> message) {
        return message.getPayloadType() == UnknownSerializedType.class
                        && message.getPayload() instanceof UnknownSerializedType unknown
                ? unknown.serializedType().getName()
                : message.getPayloadType().getSimpleName();
    }

    /** Every event of it, as it is told. */
    List<HistoryEntry> told() {
        return entries.stream().map(PastEntry::entry).toList();
    }

    /**
     * The events as far as they are seen from a viewpoint.
     *
     * @throws Refused {@link RefusalCode#EVENT_UNREADABLE} if one of them cannot be read
     */
    List<PastEvent> readable(Viewpoint viewpoint) {
        var readable = new ArrayList<PastEvent>();
        for (var entry : entries) {
            switch (entry) {
                case PastEvent event -> readable.add(event);
                case UnreadablePast lost -> {
                    if (isSeen(lost, viewpoint)) {
                        throw refused(lost.sequence());
                    }
                    return readable;
                }
            }
        }
        return readable;
    }

    private boolean isSeen(UnreadablePast lost, Viewpoint viewpoint) {
        return switch (viewpoint) {
            case Viewpoint.AfterEvents(int version) ->
                    version > lost.sequence() && version <= entries.size();
            case Viewpoint.AsKnown(var instant) -> !lost.recordedAt().isAfter(instant);
            // what it rests on may be in any event
            case Viewpoint.AsItWas _ -> true;
        };
    }

    /** Every event. */
    List<PastEvent> readable() {
        return readable(new Viewpoint.AfterEvents(entries.size()));
    }

    private static Refused refused(long sequence) {
        return new Refused(RefusalCode.EVENT_UNREADABLE, Map.of("sequence", sequence));
    }
}

package org.pirveli.projections.consultation;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.consultation.event.ConsultationEvent;
import org.pirveli.api.consultation.view.ConsultationFile;
import org.pirveli.projections.casework.Provenances;
import org.pirveli.projections.casework.StoredStreams;
import org.pirveli.projections.parking.PoisonedEvent;

/** A row of the view while events change it. */
final class ConsultationRow {

    private final boolean stored;
    private final int casesStored;
    private @Nullable ConsultationFile file;
    private @Nullable Instant offeredKnownAt;
    private @Nullable Instant endedKnownAt;

    /** The row as it is stored; {@code null} if it is not. */
    ConsultationRow(@Nullable ConsultationFile file) {
        this.stored = file != null;
        this.casesStored = file == null ? 0 : file.cases().size();
        this.file = file;
    }

    /** Whether the table has it in an earlier version. */
    boolean stored() {
        return stored;
    }

    /** Whether it is about more cases than the tables have of it. */
    boolean joinedCases() {
        return file != null && file.cases().size() > casesStored;
    }

    /** What it shows; {@code null} before the first event. */
    @Nullable ConsultationFile file() {
        return file;
    }

    /** When the first of its events was recorded; {@code null} if that is stored already. */
    @Nullable Instant offeredKnownAt() {
        return offeredKnownAt;
    }

    /** When its end was recorded; {@code null} if that is stored already, or to come. */
    @Nullable Instant endedKnownAt() {
        return endedKnownAt;
    }

    /** How many events it shows. */
    int version() {
        return file == null ? 0 : file.version();
    }

    /**
     * Takes the next event. One that the row shows already is passed over; those that were left out
     * before it are fetched from the log.
     *
     * @throws PoisonedEvent if it, or one before it, cannot be taken in; nothing of it is
     */
    void take(DomainEventMessage<?> message, StoredStreams log) {
        if (message.getSequenceNumber() > version()) {
            missed(message.getAggregateIdentifier(), message.getSequenceNumber(), log);
        }
        if (message.getSequenceNumber() == version()) {
            next(message);
        }
    }

    private void next(DomainEventMessage<?> message) {
        try {
            take(recorded(message));
        } catch (RuntimeException broken) {
            throw new PoisonedEvent(
                    message.getAggregateIdentifier(), message.getSequenceNumber(), broken);
        }
    }

    private void take(RecordedConsultation event) {
        var known = event.provenance().recordedAt();
        file = ConsultationFold.after(file, event.event(), event.provenance());
        if (event.sequence() == 0) {
            offeredKnownAt = known;
        }
        if (file.endedAt() != null && endedKnownAt == null) {
            endedKnownAt = known;
        }
    }

    private void missed(String id, long before, StoredStreams log) {
        log.of(id, version())
                .asStream()
                .filter(message -> message.getSequenceNumber() < before)
                .forEach(this::next);
        if (version() != before) {
            throw new IllegalStateException(
                    "consultation %s has no event %d in the log, but has event %d"
                            .formatted(id, version(), before));
        }
    }

    static RecordedConsultation recorded(DomainEventMessage<?> message) {
        var event = (ConsultationEvent) message.getPayload();
        if (!event.consultationId().toString().equals(message.getAggregateIdentifier())) {
            throw new IllegalArgumentException("tells of another consultation than its own");
        }
        return new RecordedConsultation(
                message.getSequenceNumber(), event, Provenances.of(message.getMetaData()));
    }
}

package org.pirveli.projections.casework;

import java.util.Optional;
import java.util.function.Supplier;
import org.pirveli.api.Provenance;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;

/** What the log has of a case at one place: an event, or what nobody can read. */
sealed interface LogEntry permits RecordedEvent, UnreadableEvent {

    CaseId caseId();

    /** Its index in the whole log. */
    long position();

    /** Its place among the events of its case, from 0. */
    long sequence();

    /**
     * Reads what the log has at a place.
     *
     * @param caseId the stream in which it stands
     * @param event reads the event
     * @param provenance reads who, when and why
     */
    static LogEntry read(
            CaseId caseId,
            long position,
            long sequence,
            Supplier<CaseEvent> event,
            Supplier<Provenance> provenance) {
        try {
            var read = event.get();
            if (!read.caseId().equals(caseId)) {
                throw new IllegalArgumentException("tells of another case than its own");
            }
            return new RecordedEvent(position, sequence, read, provenance.get());
        } catch (RuntimeException unreadable) {
            return new UnreadableEvent(caseId, position, sequence, unreadable);
        }
    }

    /** Who, when and why of an event that cannot be read; empty if that cannot be read either. */
    static Optional<Provenance> provenance(Supplier<Provenance> provenance) {
        try {
            return Optional.of(provenance.get());
        } catch (RuntimeException _) {
            return Optional.empty();
        }
    }
}

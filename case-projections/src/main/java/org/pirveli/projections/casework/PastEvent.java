package org.pirveli.projections.casework;

import java.time.Instant;
import org.pirveli.api.Provenance;
import org.pirveli.api.casework.event.CaseEvent;
import org.pirveli.api.casework.view.HistoryEntry;

/**
 * One event of a case that is looked back on.
 *
 * @param sequence counts from 0
 */
record PastEvent(long sequence, CaseEvent event, Provenance provenance) implements PastEntry {

    @Override
    public Instant recordedAt() {
        return provenance.recordedAt();
    }

    boolean wasRecordedBy(Instant instant) {
        return !recordedAt().isAfter(instant);
    }

    boolean hadOccurredBy(Instant instant) {
        return !provenance.occurredAt().isAfter(instant);
    }

    @Override
    public HistoryEntry entry() {
        return HistoryEntry.of(sequence, event, provenance);
    }
}

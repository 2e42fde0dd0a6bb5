package org.pirveli.projections.casework;

import java.time.Instant;
import org.pirveli.api.Provenance;
import org.pirveli.api.casework.view.HistoryEntry;

/**
 * An event of a case of which nobody can tell what it says.
 *
 * @param sequence counts from 0
 * @param type its name in the log
 * @param reason the name of what went wrong
 */
record UnreadablePast(long sequence, String type, Provenance provenance, String reason)
        implements PastEntry {

    @Override
    public Instant recordedAt() {
        return provenance.recordedAt();
    }

    @Override
    public HistoryEntry entry() {
        return HistoryEntry.unreadable(sequence, type, provenance, reason);
    }
}

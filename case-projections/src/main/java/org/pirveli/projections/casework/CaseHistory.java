package org.pirveli.projections.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.view.CaseFile;
import org.pirveli.api.casework.view.HistoryEntry;

/**
 * What happened to a case, read from the log itself, and how the case stood earlier. Asks nobody
 * whether the reader may see the case: look it up in {@link CaseFiles} first.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class CaseHistory {

    /**
     * Opens the history.
     *
     * @param office the zone whose date says what is due today
     */
    public CaseHistory(EventStore log, ZoneId office) {
        throw new UnsupportedOperationException("" + log + office);
    }

    /** Every event of the case in order; empty if there is no such case. */
    public List<HistoryEntry> of(CaseId caseId) {
        throw new UnsupportedOperationException("" + caseId);
    }

    /**
     * The case after its first events, with conditions as they were when the last of them was
     * recorded.
     *
     * @param version how many events
     * @return empty if it never had so many, or {@code version} is below 1
     */
    public Optional<CaseFile> atVersion(CaseId caseId, long version) {
        throw new UnsupportedOperationException("" + caseId + version);
    }

    /**
     * The case as it was known at an instant, with conditions as they were then.
     *
     * @return empty if it was not yet recorded
     */
    public Optional<CaseFile> asOf(CaseId caseId, Instant instant) {
        throw new UnsupportedOperationException("" + caseId + instant);
    }
}

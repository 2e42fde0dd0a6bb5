package org.pirveli.projections.casework;

import org.pirveli.api.Provenance;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;

/**
 * An event as the log keeps it.
 *
 * @param position its index in the whole log
 * @param sequence its place among the events of its case, from 0
 */
record RecordedEvent(long position, long sequence, CaseEvent event, Provenance provenance)
        implements LogEntry {

    @Override
    public CaseId caseId() {
        return event.caseId();
    }
}

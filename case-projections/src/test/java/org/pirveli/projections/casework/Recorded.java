package org.pirveli.projections.casework;

import org.pirveli.api.Provenance;
import org.pirveli.api.casework.event.CaseEvent;

/** An event before it has an index in the log. */
record Recorded(long sequence, CaseEvent event, Provenance provenance) {

    RecordedEvent at(long position) {
        return new RecordedEvent(position, sequence, event, provenance);
    }
}

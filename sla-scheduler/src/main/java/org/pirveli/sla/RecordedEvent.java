package org.pirveli.sla;

import org.pirveli.api.casework.event.CaseEvent;

/**
 * An event as the log keeps it.
 *
 * @param sequence its place among the events of its case, from 0
 */
public record RecordedEvent(long sequence, CaseEvent event) {

    /** How many events the case has with it. */
    long version() {
        return sequence + 1;
    }
}

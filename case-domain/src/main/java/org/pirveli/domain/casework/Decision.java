package org.pirveli.domain.casework;

import java.util.List;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;

/**
 * What came of a command.
 *
 * @param version how many events the case is made of now
 * @param events those that this command added, in order; none if the engine had nothing to do
 */
public record Decision(CaseId caseId, long version, List<CaseEvent> events) {

    /** A decision taken. */
    public Decision {
        events = List.copyOf(events);
    }
}

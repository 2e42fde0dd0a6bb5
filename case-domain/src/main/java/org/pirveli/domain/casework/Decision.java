package org.pirveli.domain.casework;

import java.util.List;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.event.CaseEvent;

/**
 * What a command came to.
 *
 * @param version how many events the case is made of, these included
 * @param events in order; empty if there was nothing to do
 */
public record Decision(CaseId caseId, long version, List<CaseEvent> events) {}

package org.pirveli.api.casework.event;

import java.util.List;
import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.distribution.JudgedCandidate;
import org.pirveli.api.sla.VersionRef;

/**
 * The engine found nobody to give the case to.
 *
 * @param rule by which it looked
 * @param candidates those who were looked at, each with the grounds
 */
@Revision("1")
public record CaseLeftInQueue(CaseId caseId, VersionRef rule, List<JudgedCandidate> candidates)
        implements CaseEvent {

    /** Candidates that nobody can change afterwards. */
    public CaseLeftInQueue {
        candidates = List.copyOf(candidates);
    }
}

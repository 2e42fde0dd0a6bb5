package org.pirveli.sla;

import java.util.Collection;
import java.util.Set;
import org.pirveli.api.casework.CaseId;

/** Where events wait of which no deadlines could be made: they hold up their own case alone. */
public interface Parking {

    /** Which of these cases wait; none is let go before the running transaction ends. */
    Set<CaseId> waiting(Collection<CaseId> cases);

    /** From this event on, its case waits. */
    void park(CaseId caseId, long sequence, RuntimeException reason);

    /** Whether trying again is in vain. */
    boolean isPoison(RuntimeException failure);

    /** Nothing waits any more: the deadlines are begun anew. */
    void clear();
}

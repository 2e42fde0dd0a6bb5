package org.pirveli.projections.casework;

import org.pirveli.api.casework.CaseId;

/** Whoever waits for a view to show a change. */
@FunctionalInterface
public interface ViewSignals {

    /** Nobody waits. */
    ViewSignals NONE = (_, _) -> {};

    /**
     * The views show the case in this version, to every reader and on every node: the transaction
     * has been committed. Must be quick and must not fail.
     *
     * @param version how many events of the case they show
     */
    void reached(CaseId caseId, long version);
}

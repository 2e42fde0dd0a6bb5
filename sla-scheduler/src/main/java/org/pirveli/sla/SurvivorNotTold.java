package org.pirveli.sla;

import org.pirveli.api.casework.CaseId;

/** The survivor of a duplicate did not take over the earlier promise, and must be told again. */
final class SurvivorNotTold extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SurvivorNotTold(CaseId survivor) {
        super("case " + survivor + " could not inherit a due instant");
    }
}

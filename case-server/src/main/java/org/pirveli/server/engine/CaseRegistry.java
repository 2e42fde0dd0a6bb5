package org.pirveli.server.engine;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.CaseNumber;
import org.pirveli.api.value.UnitId;

/**
 * Which cases there are, as decisions need to know it: written in the transaction of the events, so
 * never behind the log.
 */
public interface CaseRegistry {

    /**
     * One case.
     *
     * @param client the system through which it was registered
     * @param restricted whether only the named people of its unit may read it
     * @param duplicateOf the survivor, if it is marked as a duplicate
     */
    record Entry(
            CaseId caseId,
            CaseNumber caseNumber,
            String client,
            @Nullable String externalReference,
            UnitId unit,
            boolean restricted,
            @Nullable CaseId duplicateOf) {}

    Optional<Entry> find(CaseId caseId);

    /** The case that a client knows by its own name for it. */
    Optional<Entry> findByReference(String client, String externalReference);

    /** The case of a number. */
    Optional<Entry> findByNumber(CaseNumber caseNumber);
}

package org.pirveli.server.document;

import org.pirveli.api.Refused;
import org.pirveli.server.spool.Spooled;

/** Looks for malware in a document before it is kept. */
@FunctionalInterface
interface DocumentScanner {

    /**
     * Looks through a body.
     *
     * @throws Refused if it is infected, or nobody can say so for the moment
     */
    void scan(Spooled body);
}

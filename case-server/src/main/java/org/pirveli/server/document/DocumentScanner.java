package org.pirveli.server.document;

import java.nio.file.Path;
import org.pirveli.api.Refused;

/** Looks for malware in a document before it is kept. */
@FunctionalInterface
interface DocumentScanner {

    /**
     * Looks through a file.
     *
     * @throws Refused if it is infected, or nobody can say so for the moment
     */
    void scan(Path file);
}

package org.pirveli.server.document;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.pirveli.api.casework.SubjectId;

/**
 * Keeps the contents of documents, apart for each person, so that one person's can be encrypted and
 * erased together.
 */
interface DocumentStore {

    /**
     * Keeps a content in the running transaction, unless it is kept already.
     *
     * @param sha256 of the content, 64 lower-case hexadecimal digits
     */
    void put(SubjectId subject, String sha256, Path content);

    /** Whether a content is kept. */
    boolean has(SubjectId subject, String sha256);

    /** Lets go of everything of a person; the cases still name what there was. */
    void erase(SubjectId subject);

    /**
     * Writes a content out.
     *
     * @throws IOException if whoever reads it went away
     */
    void writeTo(OutputStream output, SubjectId subject, String sha256) throws IOException;
}

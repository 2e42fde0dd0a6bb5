package org.pirveli.server.document;

import java.io.IOException;
import java.io.OutputStream;
import org.pirveli.api.Refused;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.server.spool.Spooled;

/** Keeps the contents of documents, those of each person encrypted with that person's key. */
interface DocumentStore {

    /**
     * Keeps a content in the running transaction, unless it is kept already.
     *
     * @throws Refused if the person was erased
     */
    void put(SubjectId subject, Spooled content);

    /**
     * Whether a content is kept.
     *
     * @param sha256 of the clear content, 64 lower-case hexadecimal digits
     * @throws Refused if the person was erased
     */
    boolean has(SubjectId subject, String sha256);

    /** Whether someone's documents cannot be read any more, for ever. */
    boolean isErased(SubjectId subject);

    /** Lets go of everything of a person; the cases still name what there was. */
    void erase(SubjectId subject);

    /**
     * Writes a content out.
     *
     * @throws Refused if the person was erased
     * @throws IOException if whoever reads it went away, or the content was changed where it lies
     */
    void writeTo(OutputStream output, SubjectId subject, String sha256) throws IOException;
}

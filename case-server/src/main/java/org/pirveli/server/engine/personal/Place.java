package org.pirveli.server.engine.personal;

import java.nio.charset.StandardCharsets;
import org.pirveli.api.casework.SubjectId;

/**
 * Where a personal text stands in the log. Its ciphertext opens there and nowhere else.
 *
 * @param stream the id of the case, the consultation or the operator
 * @param event the name of the event
 * @param field the names of the components on the way to it, parted by slashes
 */
record Place(String stream, SubjectId subject, String event, String field) {

    private static final char SEPARATOR = '\n';

    /** What the ciphertext is bound to. */
    byte[] bound() {
        return (stream + SEPARATOR + subject + SEPARATOR + event + SEPARATOR + field)
                .getBytes(StandardCharsets.UTF_8);
    }
}

package org.pirveli.server.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.tika.Tika;
import org.pirveli.api.RefusalCode;
import org.pirveli.api.Refused;
import org.pirveli.server.spool.Spooled;

/**
 * Tells what a document is by its first bytes; its name only tells apart what begins alike, such as
 * the many formats that are ZIP archives. What the sender calls it counts for nothing.
 */
final class DocumentTypes {

    private final Tika tika = new Tika();
    private final Set<String> kept;

    DocumentTypes(Set<String> kept) {
        this.kept = new TreeSet<>(kept);
    }

    /**
     * The media type of a document.
     *
     * @throws Refused if such documents are not kept
     */
    String of(Spooled body, String fileName) {
        var found = detected(body, fileName);
        if (!kept.contains(found)) {
            throw new Refused(
                    RefusalCode.DOCUMENT_TYPE_REFUSED, Map.of("found", found, "kept", kept));
        }
        return found;
    }

    private String detected(Spooled body, String fileName) {
        try (var input = body.open()) {
            return tika.detect(input, fileName);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}

package org.pirveli.server.rest.document;

import org.pirveli.api.casework.CaseId;
import org.pirveli.server.document.Documents.Taken;

/**
 * A document that was taken in.
 *
 * @param version how many events the case is made of
 * @param mediaType as it was found in the content
 * @param size in bytes
 */
public record KeptDocument(
        CaseId caseId, long version, String fileName, String mediaType, long size, String sha256) {

    static KeptDocument of(CaseId caseId, long version, Taken taken) {
        return new KeptDocument(
                caseId, version, taken.fileName(), taken.mediaType(), taken.size(), taken.sha256());
    }
}

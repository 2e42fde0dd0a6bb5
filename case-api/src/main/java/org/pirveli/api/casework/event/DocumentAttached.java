package org.pirveli.api.casework.event;

import org.axonframework.serialization.Revision;
import org.pirveli.api.casework.CaseId;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.value.Personal;

/**
 * A document was added to the file; the event keeps its digest.
 *
 * @param size in bytes
 * @param sha256 64 lower-case hexadecimal digits; personal, because whoever guesses a document
 *     could tell by it that this person sent it
 */
@Revision("1")
public record DocumentAttached(
        CaseId caseId,
        SubjectId subjectId,
        @Personal String fileName,
        String mediaType,
        long size,
        @Personal String sha256)
        implements CaseEvent, AboutSubject {}

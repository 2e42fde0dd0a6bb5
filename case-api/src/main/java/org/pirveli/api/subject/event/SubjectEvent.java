package org.pirveli.api.subject.event;

import org.pirveli.api.casework.SubjectId;

/**
 * Everything that can have happened to the data of a person. Stored for ever: change it only by
 * adding.
 */
public sealed interface SubjectEvent
        permits ErasureRequested,
                ErasureRefused,
                SubjectErased,
                SubjectFoundErased,
                LegalHoldPlaced,
                LegalHoldLifted,
                SubjectLinked,
                SubjectUnlinked {

    SubjectId subjectId();
}

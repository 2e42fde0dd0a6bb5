package org.pirveli.api.subject.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;

/**
 * A hold is not needed any more; others may still be.
 *
 * @param reference the number of a paper
 */
@Revision("1")
public record LegalHoldLifted(SubjectId subjectId, int hold, @Nullable String reference)
        implements SubjectEvent {}

package org.pirveli.api.subject.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;

/**
 * What was proposed is not done.
 *
 * @param reference the number of a paper
 */
@Revision("1")
public record ErasureRefused(SubjectId subjectId, @Nullable String reference)
        implements SubjectEvent {}

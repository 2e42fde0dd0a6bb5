package org.pirveli.api.subject.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.subject.ErasureGround;

/**
 * Somebody proposed to erase everything about a person.
 *
 * @param reference the number of a paper
 * @param requestedBy who cannot approve it
 */
@Revision("1")
public record ErasureRequested(
        SubjectId subjectId, ErasureGround ground, @Nullable String reference, String requestedBy)
        implements SubjectEvent {}

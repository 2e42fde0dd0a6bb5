package org.pirveli.api.subject.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.sla.VersionRef;
import org.pirveli.api.subject.ErasureGround;

/**
 * The person is erased: nothing about them may be written any more, and their key is destroyed as
 * soon as this is recorded.
 *
 * @param requestedFor the id of the same person for which it was requested; each of a person's ids
 *     has such an event
 * @param reference the number of a paper
 * @param requestedBy who is not the one who approved it; by schedule, the author of the rule
 * @param retention the rule by which it was done by schedule, and its version; {@code null} if
 *     somebody decided it
 */
@Revision("1")
public record SubjectErased(
        SubjectId subjectId,
        SubjectId requestedFor,
        ErasureGround ground,
        @Nullable String reference,
        String requestedBy,
        @Nullable VersionRef retention)
        implements SubjectEvent {}

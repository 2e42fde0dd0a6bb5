package org.pirveli.api.subject.event;

import org.axonframework.serialization.Revision;
import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;
import org.pirveli.api.subject.HoldGround;

/**
 * A person's data must be kept until the hold is lifted.
 *
 * @param hold its number among the person's, from 1
 * @param reference the number of a paper
 */
@Revision("1")
public record LegalHoldPlaced(
        SubjectId subjectId,
        int hold,
        HoldGround ground,
        @Nullable String reference,
        String placedBy)
        implements SubjectEvent {}

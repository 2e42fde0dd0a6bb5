package org.pirveli.api.subject;

import org.jspecify.annotations.Nullable;
import org.pirveli.api.casework.SubjectId;

/**
 * Everything that can be asked about the data of a person. Commands are only spoken, never stored.
 * A reference is the number of the paper that a step rests on; it stays readable for ever, so it
 * names nobody.
 */
public sealed interface SubjectCommand {

    SubjectId subjectId();

    /**
     * Propose that everything about a person be erased; somebody else decides.
     *
     * @param reference up to 200 characters
     */
    record RequestErasure(SubjectId subjectId, ErasureGround ground, @Nullable String reference)
            implements SubjectCommand {}

    /**
     * Let what was proposed drop. Whoever proposed it may do so too.
     *
     * @param reference up to 200 characters
     */
    record RefuseErasure(SubjectId subjectId, @Nullable String reference)
            implements SubjectCommand {}

    /** Erase what somebody else proposed to erase. It cannot be undone. */
    record EraseSubject(SubjectId subjectId) implements SubjectCommand {}

    /**
     * Have a person's data kept until the hold is lifted.
     *
     * @param reference up to 200 characters
     */
    record PlaceLegalHold(SubjectId subjectId, HoldGround ground, @Nullable String reference)
            implements SubjectCommand {}

    /**
     * Say that a hold is not needed any more.
     *
     * @param hold its number among the person's
     * @param reference up to 200 characters
     */
    record LiftLegalHold(SubjectId subjectId, int hold, @Nullable String reference)
            implements SubjectCommand {}

    /** Say that another id is the same person's. */
    record LinkSubject(SubjectId subjectId, SubjectId otherSubjectId) implements SubjectCommand {}

    /** Say that another id is somebody else's after all. */
    record UnlinkSubject(SubjectId subjectId, SubjectId otherSubjectId) implements SubjectCommand {}
}

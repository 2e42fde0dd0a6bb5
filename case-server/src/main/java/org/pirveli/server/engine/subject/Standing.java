package org.pirveli.server.engine.subject;

import org.pirveli.domain.subject.SubjectState;
import org.pirveli.domain.subject.SubjectState.Erased;
import org.pirveli.domain.subject.SubjectState.Kept;

/** How the data of a person stand, under one of the person's ids. */
public enum Standing {
    /** They are kept. */
    KEPT,

    /** They must be kept, and nobody proposed to erase them. */
    HELD,

    /** Somebody proposed to erase them. */
    REQUESTED,

    /** They are erased. */
    ERASED;

    /** How a state is told in a word. */
    public static Standing of(SubjectState state) {
        return switch (state) {
            case Erased _ -> ERASED;
            case Kept kept when kept.proposal() != null -> REQUESTED;
            case Kept kept when !kept.holds().isEmpty() -> HELD;
            case Kept _ -> KEPT;
        };
    }
}

package org.pirveli.api.office;

/** For what a ground is one. */
public enum GroundKind {
    /** A case stands at the head of the queue. The codes are those of urgencies. */
    URGENCY,

    /** A case is not taken up. */
    ADMISSIBILITY
}

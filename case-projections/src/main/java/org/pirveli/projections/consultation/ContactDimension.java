package org.pirveli.projections.consultation;

/** What consultations can be told apart by. */
public enum ContactDimension {
    /** Calls and visits. */
    CHANNEL,

    /** Who brought it to its end; a group of its own is not at its end, or was never answered. */
    OPERATOR,

    /** The part of the office whose operator took it: where it was offered, or handed on to. */
    UNIT
}

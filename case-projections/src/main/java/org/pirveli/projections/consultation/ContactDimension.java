package org.pirveli.projections.consultation;

/** What consultations can be told apart by. */
public enum ContactDimension {
    /** Calls and visits. */
    CHANNEL,

    /** Who brought it to its end; a group of its own is not at its end, or was never answered. */
    OPERATOR,

    /** Where it was taken. */
    UNIT
}

package org.pirveli.api.consultation.view;

/** Where a consultation stands. */
public enum SessionStatus {
    /** Offered or handed over, and not taken yet. */
    WAITING,

    /** An operator attends to it. */
    ACTIVE,

    /** The citizen, or what remains to be written down, waits for the operator. */
    HELD,

    /** The citizen is gone; the operator writes things down. */
    WRAP_UP,

    /** Over. */
    COMPLETED,

    /** Over, without having been completed. */
    ABANDONED
}

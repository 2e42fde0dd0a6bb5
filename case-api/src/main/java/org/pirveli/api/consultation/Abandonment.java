package org.pirveli.api.consultation;

/** Why a consultation ended without being completed. */
public enum Abandonment {
    /** The caller hung up, or the visitor left. */
    CALLER_LEFT,

    /** It waited for longer than the office lets anyone wait. */
    NOBODY_ANSWERED,

    /** Its operator gave no sign any more; it ended with the last one. */
    OPERATOR_GONE
}

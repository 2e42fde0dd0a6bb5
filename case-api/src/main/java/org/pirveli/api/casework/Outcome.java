package org.pirveli.api.casework;

/** How a case ended. */
public enum Outcome {
    ANSWERED,
    ACCEPTED_FOR_EXAMINATION,
    INADMISSIBLE,
    REFERRED,
    WITHDRAWN,
    DUPLICATE
}

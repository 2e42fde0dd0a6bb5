package org.pirveli.api.subject;

/** Why a person's data are to be erased. */
public enum ErasureGround {
    /** The person asked for it. */
    REQUEST_OF_PERSON,

    /** A court, or whoever watches over personal data, ordered it. */
    ORDER_OF_AUTHORITY,

    /** The data should never have been kept. */
    UNLAWFUL_PROCESSING,

    /** They were kept for as long as they are needed. */
    RETENTION_ENDED
}

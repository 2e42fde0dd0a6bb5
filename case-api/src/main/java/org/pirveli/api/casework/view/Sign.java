package org.pirveli.api.casework.view;

/** What makes one case resemble another. */
public enum Sign {
    /** The applicant has the same subject id. */
    SAME_PERSON,

    /** The applicants have the same telephone. */
    SAME_PHONE,

    /** The applicants have the same e-mail address. */
    SAME_EMAIL,

    /** The subjects have at least half of their three-letter pieces in common. */
    SIMILAR_SUBJECT
}

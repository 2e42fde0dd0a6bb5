package org.pirveli.api.casework;

/** Where a case stands. Milestones, flags and outcome are kept beside it. */
public enum CaseStatus {
    /** In the queue, held by nobody. */
    RECEIVED,

    /** Held by an operator. */
    ASSIGNED,

    /** The applicant owes us something. */
    AWAITING_APPLICANT,

    /** Ended, with an outcome. */
    CLOSED
}

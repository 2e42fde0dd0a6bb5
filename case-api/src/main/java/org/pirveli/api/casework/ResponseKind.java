package org.pirveli.api.casework;

/** What a substantive reply tells the applicant. */
public enum ResponseKind {
    /** The matter is answered. */
    ANSWER,

    /** The office cannot take it up; the reply names the ground. */
    REFUSAL,

    /** Another body is competent. */
    REFERRAL,

    /** The matter went to another part of the office. */
    TRANSFER_NOTICE,

    /** Something is missing; the case then awaits the applicant. */
    MISSING_INFORMATION,

    /** The case is accepted for examination. */
    ACCEPTANCE
}

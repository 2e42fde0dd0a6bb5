package org.pirveli.api.sla;

/** Which promise a clock keeps. */
public enum ClockName {
    /** The first substantive reply after receipt. */
    FIRST_RESPONSE,

    /** The reply owed after a reopening. */
    FOLLOW_UP_RESPONSE,

    /**
     * The end of the case, by closing or referral. Only where the policy promises it; paused while
     * the applicant owes something.
     */
    RESOLUTION
}

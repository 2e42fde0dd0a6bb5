package org.pirveli.api.sla;

/** What is kept of a clock; how it stands now is its {@link Condition}. */
public enum ClockState {
    /** The answer, or the end of the case, is still owed. */
    RUNNING,

    /** Standing still while the applicant owes something; it has no due instant meanwhile. */
    PAUSED,

    /** Answered, or ended, at or before the due instant. */
    MET,

    /** Answered, or ended, after the due instant. */
    MET_LATE,

    /** Ended without an answer: withdrawal or duplicate. Left out of ratios, but listed. */
    CANCELLED,

    /** Closed history, imported without the time of its answer. */
    NOT_MEASURED;

    /** Whether the answer was given, or the end came, and it is known when. */
    public boolean answered() {
        return this == MET || this == MET_LATE;
    }
}

package org.pirveli.api.distribution;

/** Why somebody may not take a case. */
public enum Ineligibility {
    /** Nobody of that name works here. */
    UNKNOWN_OPERATOR(false),

    /** Does not work here yet, or any more. */
    NOT_ACTIVE(false),

    /** Works in other units, and could not even read the case. */
    NOT_IN_UNIT(false),

    /** Must not touch it. */
    CONFLICT_OF_INTEREST(false),

    /** Is not at work. */
    OFF_SHIFT(true),

    /** Does not know the topic. */
    NO_SKILL(true),

    /** Does not speak the applicant's language. */
    NO_LANGUAGE(true),

    /** Lacks a training that the topic needs. */
    NO_TRAINING(true),

    /** Has as much work as is good. */
    OVER_CAPACITY(true);

    private final boolean yields;

    Ineligibility(boolean yields) {
        this.yields = yields;
    }

    /** Whether a supervisor may give the case all the same, for a reason. */
    public boolean yields() {
        return yields;
    }
}

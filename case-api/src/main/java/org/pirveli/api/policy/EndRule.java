package org.pirveli.api.policy;

/** At which instant of its last day a term ends. */
public enum EndRule {
    /** When the last interval of work ends. */
    CLOSE_OF_BUSINESS,

    /** When the date ends (Civil Code of Georgia, art. 123). */
    END_OF_DAY,

    /** When the last hour has passed; for terms of hours alone. */
    ELAPSED
}

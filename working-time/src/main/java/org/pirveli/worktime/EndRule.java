package org.pirveli.worktime;

/** At which instant of its last day a term ends. An answer at that very instant is in time. */
public enum EndRule {
    /** The end of the last interval of work of that day. */
    CLOSE_OF_BUSINESS,
    /** The midnight that ends that day (Civil Code of Georgia, art. 123). */
    END_OF_DAY,
    /** The earliest instant at which the hours have passed; for terms of hours only. */
    ELAPSED
}

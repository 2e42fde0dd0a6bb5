package org.pirveli.api.policy;

/** In what a term is counted. */
public enum TermUnit {
    /** Dates with at least one interval of work; the day of receipt never counts. */
    WORKING_DAYS,

    /** Hours inside the intervals of work, those of the day of receipt included. */
    WORKING_HOURS,

    /** Dates of any kind, rolled to the next working day (Civil Code of Georgia, art. 127). */
    CALENDAR_DAYS
}

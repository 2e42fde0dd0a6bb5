package org.pirveli.worktime;

/** In what a term is counted. */
public enum TermUnit {
    /** Dates with at least one interval of work; the day of receipt never counts. */
    WORKING_DAYS,
    /** Hours inside the intervals of work, those of the day of receipt included. */
    WORKING_HOURS,
    /**
     * Dates of any kind, rolled to the next working day if the last one is free (Civil Code of
     * Georgia, art. 127); the day of receipt never counts.
     */
    CALENDAR_DAYS
}

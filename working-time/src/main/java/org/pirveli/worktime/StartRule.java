package org.pirveli.worktime;

/** From when a term is counted. */
public enum StartRule {
    /** The date of receipt is day 0, whatever the hour or day (Civil Code of Georgia, art. 122). */
    RECEIPT_DAY,
    /**
     * What comes on a free day, or strictly after closing time, counts as received at the opening
     * of the next working day.
     */
    DEEMED_RECEIPT
}

package org.pirveli.api.policy;

/** From when a term is counted. */
public enum StartRule {
    /** The date of receipt is day 0, whatever the hour or day (Civil Code of Georgia, art. 122). */
    RECEIPT_DAY,

    /** What comes on a free day, or strictly after closing, counts as received on the next one. */
    DEEMED_RECEIPT
}

package org.pirveli.projections.report;

/** What clocks can be told apart by. */
public enum Dimension {
    /** Where the case stands. */
    UNIT,

    /** How the matter came in. */
    CHANNEL,

    /** What it is about; a group of its own is not sorted yet. */
    TOPIC,

    /** Application or complaint. */
    KIND,

    /** Which version of which policy made the promise. */
    POLICY
}

package org.pirveli.server.imports;

/** How far an import is. */
public enum ImportState {
    /** Kept, and not begun. */
    WAITING,

    /** Some node is at it, or was until it died. */
    RUNNING,

    /** Every row is through. */
    DONE,

    /** What was sent could not be read any more; rows that are through stay. */
    FAILED
}

package org.pirveli.server.errand;

/** How far an errand has come. */
public enum ErrandState {
    /** Nobody is at it yet. */
    WAITING,

    /** Some node is at it. */
    RUNNING,

    /** The result is there. */
    DONE,

    /** It was tried three times, and never came to an end. */
    FAILED
}

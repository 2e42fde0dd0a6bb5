package org.pirveli.server.rehearsal;

/** How far a rehearsal has come. */
public enum RehearsalState {
    /** Nobody is at it yet. */
    WAITING,

    /** Some node is at it. */
    RUNNING,

    /** The result is there. */
    DONE,

    /** It was tried three times, and never came to an end. */
    FAILED
}

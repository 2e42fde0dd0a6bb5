package org.pirveli.server.processor;

/** How somebody stands who follows the log. */
enum FollowerState {
    /** A node works on it. */
    FOLLOWING,

    /** It tries again what went wrong. */
    FAILING,

    /** An administrator has it stand still, on every node. */
    PAUSED,

    /** Its rows are written anew, and are incomplete until that has ended. */
    REBUILDING,

    /** No node works on it at the moment. */
    UNATTENDED
}

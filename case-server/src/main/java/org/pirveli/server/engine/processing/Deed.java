package org.pirveli.server.engine.processing;

/** What an administrator may do to somebody who follows the log. */
public enum Deed {
    /** It stands still, on every node, until somebody lets it go on. */
    PAUSE,

    /** It goes on where it stood. */
    RESUME,

    /** What it has written is written anew from the log. */
    REBUILD
}

package org.pirveli.server.engine.processing;

/**
 * In which order the engine starts; it stops in reverse. The web server comes last, and goes first.
 */
public final class Phases {

    /** What follows the log. */
    public static final int FOLLOWERS = 1_000;

    /** What lets time pass. */
    public static final int TIME = 2_000;

    /** What takes over older records. */
    public static final int IMPORTS = 3_000;

    private Phases() {}
}

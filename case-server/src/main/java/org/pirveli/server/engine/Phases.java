package org.pirveli.server.engine;

/**
 * In which order the engine starts; it stops in reverse. The web server comes last, and goes first.
 */
public final class Phases {

    /** What shows that this node lives, before anything claims work. */
    public static final int LIFE = 0;

    /** The rules, before anything is decided by them. */
    public static final int RULES = 1;

    /** What follows the log. */
    public static final int FOLLOWERS = 1_000;

    /** Invented cases in an empty store, before anybody acts on them. */
    public static final int DEMO = 1_500;

    /** What lets time pass. */
    public static final int TIME = 2_000;

    /** What people wait for in the background: imports and rehearsals. */
    public static final int BACKGROUND = 3_000;

    private Phases() {}
}

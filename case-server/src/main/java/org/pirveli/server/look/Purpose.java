package org.pirveli.server.look;

/**
 * What a route shows texts of persons for.
 *
 * @see Look#statedPurpose() what auditors add in their own words
 */
public enum Purpose {
    /** Work on one case: the case itself and its documents. */
    CASEWORK(true),

    /** To look for a case, or to see what work there is. */
    WORKLIST(false),

    /** To find out whether a matter or a person is known to the office. */
    RECOGNITION(false),

    /** To see how a case came to stand as it stands: its events and its past. */
    REVIEW(true),

    /** To see which promises were missed, and what was said of it. */
    SUPERVISION(false),

    /** A talk with a citizen: the caller, what was noted, and the caller's cases. */
    CONSULTATION(true),

    /** To see or settle what operators may not work on. */
    ADMINISTRATION(true),

    /** To hand evidence to somebody outside the office. */
    EXPORT(true);

    private final boolean opens;

    Purpose(boolean opens) {
        this.opens = opens;
    }

    /** Whether something is looked at by itself, and not in a list. */
    boolean opens() {
        return opens;
    }
}

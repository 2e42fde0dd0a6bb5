package org.pirveli.audit.archive;

/** Something is not what it should be, so that nothing can be said about the log. */
public final class Unusable extends Exception {

    private static final long serialVersionUID = 1L;

    public Unusable(String why) {
        super(why);
    }

    public Unusable(String why, Throwable cause) {
        super(why, cause);
    }
}

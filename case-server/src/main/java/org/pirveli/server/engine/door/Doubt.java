package org.pirveli.server.engine.door;

/**
 * A remembered case led to a refusal, or to nothing. It may have been behind the log, so the case
 * is read anew before anybody is told.
 */
final class Doubt extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Doubt() {
        super("the remembered case may be out of date", null, false, false);
    }
}

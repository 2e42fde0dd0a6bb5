package org.pirveli.server.engine.personal;

/**
 * A stored text cannot be opened where it stands: it was changed, or moved there from elsewhere.
 * Says nothing of what it holds.
 */
final class Unopened extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unopened(String fault) {
        super("a personal text " + fault);
    }
}

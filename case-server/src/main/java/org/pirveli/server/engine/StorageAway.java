package org.pirveli.server.engine;

/**
 * The database did not answer. Whether the last transaction was committed is unknown, so a caller
 * who repeats it needs an idempotency key.
 */
public final class StorageAway extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StorageAway(Throwable cause) {
        super("the storage is away", cause);
    }
}

package org.pirveli.server.backup;

/** It broke off on the way: the message says where, and what is left of it. */
public final class BackupFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupFailed(String reason, Throwable cause) {
        super(reason + ": " + deepest(cause), cause);
    }

    private static String deepest(Throwable failure) {
        var deepest = failure;
        for (int i = 0; i < 32 && deepest.getCause() != null; i++) {
            deepest = deepest.getCause();
        }
        return deepest.getMessage() == null ? deepest.toString() : deepest.getMessage();
    }
}

package org.pirveli.server.backup;

/** Nothing was touched: the message says why, and what to do about it. */
public final class BackupRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupRefused(String reason) {
        super(reason);
    }
}

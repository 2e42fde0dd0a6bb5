package org.pirveli.server.engine.personal;

import java.security.SecureRandom;

/** Random bytes, in blocks: to ask for a few is as dear as to ask for many. */
final class Salts {

    private static final int BLOCK = 4096;

    private final SecureRandom random = new SecureRandom();
    private final byte[] block = new byte[BLOCK];
    private int used = BLOCK;

    /** Bytes that nobody had before. */
    synchronized byte[] next(int count) {
        if (used + count > BLOCK) {
            random.nextBytes(block);
            used = 0;
        }
        var salt = new byte[count];
        System.arraycopy(block, used, salt, 0, count);
        used += count;
        return salt;
    }
}

package org.pirveli.server.spool;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Digests. */
public final class Sha256 {

    private Sha256() {}

    /** A digest that takes bytes in as they come. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }

    /** The digest of these bytes. */
    public static byte[] of(byte[] bytes) {
        return begin().digest(bytes);
    }
}
